package perennial.models;

import java.util.Map;
import java.util.random.RandomGenerator;

/// NBD: customers buy at random times and never leave. The floor any other model has to beat.
///
/// @see <a href="https://doi.org/10.2307/2985470">Ehrenberg (1959)</a>
///
/// @param r shape of the purchase rates over customers: small when customers differ much, above 0
/// @param alpha scale of the purchase rates in weeks, above 0; `r / alpha` is the mean rate a week
public record Nbd(double r, double alpha) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "nbd";

    public Nbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
    }

    /// The parameters that make the histories likeliest; with few repeaters, pulled weakly towards the usual.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<Nbd> fit(Histories histories) {
        return fit(histories, Priors.thin(histories) ? Priors.weak(histories) : Priors.none());
    }

    /// The parameters that make histories and beliefs together likeliest.
    public static Fit<Nbd> fit(Histories histories, Priors priors) {
        return DropoutFit.fit(histories, 1, Dropout.NEVER, priors, (r, alpha, a, b) -> new Nbd(r, alpha));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha);
    }

    @Override
    public double logLikelihood(History history) {
        return customer().logLikelihood(history);
    }

    @Override
    public double logLikelihood(Histories histories) {
        return new DropoutLikelihood(histories, 1, Dropout.NEVER, Priors.none()).logLikelihood(r, alpha, 1, 1);
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
        return new DropoutCustomer(r, alpha, 1, 1, 1, Dropout.NEVER);
    }
}
