package perennial.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// MBG/CNBD-k: like MBG/NBD, but purchases come with a rhythm: k stages of random length lie between two of them.
///
/// k = 1 is the MBG/NBD; the larger k, the more regular the customers. The default model.
///
/// The log-likelihood of a `Histories` contains the density of the single purchase times when they are known
/// (`Histories.gapsKnown()`); without them, and for a single `History`, only that of the last purchase.
///
/// @see <a href="https://doi.org/10.1016/j.ijresmar.2020.09.002">Reutterer, Platzer, Schröder (2021)</a>
///
/// @param r shape of the stage rates over customers, above 0
/// @param alpha scale of the stage rates in weeks, above 0; `r / alpha / k` is the mean purchases a week
/// @param a weight of leaving in the Beta(a, b) chance to leave at a purchase, above 0
/// @param b weight of staying, above 0
/// @param k stages between two purchases, 1 to 4
public record MbgCnbdK(double r, double alpha, double a, double b, int k) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "mbg-cnbd-k";

    public MbgCnbdK {
        if (k < 1 || k > 4) {
            throw new IllegalArgumentException("k must be 1, 2, 3 or 4, was " + k);
        }
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /// The best rhythm from 1 to 4 stages by likelihood; with few repeaters, parameters are pulled weakly towards
    /// the usual.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<MbgCnbdK> fit(Histories histories) {
        return fit(histories, Priors.thin(histories) ? Priors.weak(histories) : Priors.none());
    }

    /// The best rhythm from 1 to 4 stages, with the parameters that make histories and beliefs together likeliest.
    ///
    /// The search ends when one more stage fits worse.
    public static Fit<MbgCnbdK> fit(Histories histories, Priors priors) {
        Fit<MbgCnbdK> best = fit(histories, priors, 1);
        for (int k = 2; k <= 4; k++) {
            Fit<MbgCnbdK> next = fit(histories, priors, k);
            if (next.logLikelihood() <= best.logLikelihood()) {
                break;
            }
            best = next;
        }
        return best;
    }

    /// The parameters for a given rhythm.
    ///
    /// @param k stages between two purchases, 1 to 4
    public static Fit<MbgCnbdK> fit(Histories histories, Priors priors, int k) {
        return DropoutFit.fit(
                histories, k, Dropout.AFTER_EVERY, priors, (r, alpha, a, b) -> new MbgCnbdK(r, alpha, a, b, k));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha, "a", a, "b", b, "k", k);
    }

    @Override
    public double logLikelihood(History history) {
        return customer().logLikelihood(history);
    }

    @Override
    public double logLikelihood(Histories histories) {
        return new DropoutLikelihood(histories, k, Dropout.AFTER_EVERY, Priors.none()).logLikelihood(r, alpha, a, b);
    }

    @Override
    public double probabilityAlive(History history) {
        return customer().probabilityAlive(history);
    }

    @Override
    public double probabilityOfAtLeast(History history, double weeks, int orders) {
        return customer().probabilityOfAtLeast(history, weeks, orders);
    }

    @Override
    public double expectedOrdersIfAlive(History history, double weeks) {
        return customer().expectedOrdersIfAlive(history, weeks);
    }

    @Override
    public OrderDistribution orders(History history, double weeks) {
        return customer().orders(history, weeks, new OrderTally());
    }

    @Override
    public double expectedOrdersOfNewCustomer(double weeks) {
        return customer().expectedOrdersOfNewCustomer(weeks);
    }

    @Override
    public Life randomCustomer(RandomGenerator random) {
        return customer().random(random);
    }

    private DropoutCustomer customer() {
        return new DropoutCustomer(r, alpha, a, b, k, Dropout.AFTER_EVERY);
    }
}
