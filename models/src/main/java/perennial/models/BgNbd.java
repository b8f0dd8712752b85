package perennial.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// BG/NBD: customers buy at random times and may leave right after a repeat purchase.
///
/// A customer who never came back is alive for certain under this model: it lets people leave only after a repeat.
/// Read that as "no evidence". `MbgNbd` mends it; this one is kept because most published figures use it.
///
/// @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005)</a>
///
/// @param r shape of the purchase rates over customers: small when customers differ much, above 0
/// @param alpha scale of the purchase rates in weeks, above 0; `r / alpha` is the mean rate a week
/// @param a weight of leaving in the Beta(a, b) chance to leave at a purchase, above 0
/// @param b weight of staying, above 0
public record BgNbd(double r, double alpha, double a, double b) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "bg-nbd";

    public BgNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /// The parameters that make the histories likeliest; with few repeaters, pulled weakly towards the usual.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<BgNbd> fit(Histories histories) {
        return fit(histories, Priors.thin(histories) ? Priors.weak(histories) : Priors.none());
    }

    /// The parameters that make histories and beliefs together likeliest.
    public static Fit<BgNbd> fit(Histories histories, Priors priors) {
        return DropoutFit.fit(histories, 1, Dropout.AFTER_REPEAT, priors, BgNbd::new);
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
        return new DropoutLikelihood(histories, 1, Dropout.AFTER_REPEAT, Priors.none()).logLikelihood(r, alpha, a, b);
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
        return new DropoutCustomer(r, alpha, a, b, 1, Dropout.AFTER_REPEAT);
    }
}
