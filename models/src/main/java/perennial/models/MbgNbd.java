package perennial.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// MBG/NBD: customers buy at random times and may leave right after any purchase, the first included.
///
/// @see <a href="https://doi.org/10.1016/j.ijresmar.2006.12.005">Batislam, Denizel, Filiztekin (2007)</a>
///
/// @param r shape of the purchase rates over customers: small when customers differ much, above 0
/// @param alpha scale of the purchase rates in weeks, above 0; `r / alpha` is the mean rate a week
/// @param a weight of leaving in the Beta(a, b) chance to leave at a purchase, above 0
/// @param b weight of staying, above 0
public record MbgNbd(double r, double alpha, double a, double b) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "mbg-nbd";

    public MbgNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /// The parameters that make the histories likeliest; with few repeaters, pulled weakly towards the usual.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<MbgNbd> fit(Histories histories) {
        return fit(histories, Priors.thin(histories) ? Priors.weak(histories) : Priors.none());
    }

    /// The parameters that make histories and beliefs together likeliest.
    public static Fit<MbgNbd> fit(Histories histories, Priors priors) {
        return DropoutFit.fit(histories, 1, Dropout.AFTER_EVERY, priors, MbgNbd::new);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha, "a", a, "b", b);
    }

    @Override
    public double logLikelihood(History history) {
        return customer().logLikelihood(history);
    }

    @Override
    public double logLikelihood(Histories histories) {
        return new DropoutLikelihood(histories, 1, Dropout.AFTER_EVERY, Priors.none()).logLikelihood(r, alpha, a, b);
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
        return new DropoutCustomer(r, alpha, a, b, 1, Dropout.AFTER_EVERY);
    }
}
