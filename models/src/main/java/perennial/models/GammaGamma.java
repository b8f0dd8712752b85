package perennial.models;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;

/// Gamma-Gamma: what a purchase of a customer is worth, drawn towards everybody's average when few are known.
///
/// Holds spending independent of how often customers buy; see `Spending.correlation()`.
///
/// @param p shape of one purchase's value within a customer, above 0
/// @param q shape of customers' scales, above 1: otherwise there is no mean
/// @param gamma scale of customers' scales, in the unit of the spending, above 0
/// @see <a href="http://www.brucehardie.com/notes/025/">Fader, Hardie (2013)</a>
public record GammaGamma(double p, double q, double gamma) implements SpendModel {

    /// The key of this model.
    public static final String NAME = "gamma-gamma";

    private static final int THIN = 100;
    private static final int SAMPLE = 10_000;
    private static final Minimizer MINIMIZER =
            new Minimizer(new double[] {-6, -9, -14}, new double[] {12, 12, 14}, 400, 1e-7, 1e-11);
    private static final double[][] STARTS = {{1.5, 1, -.5}, {.3, .3, .3}, {3, 2, 1}};
    private static final Belief[] NO_OPINION = {Belief.NONE, Belief.NONE, Belief.NONE};

    /// Weak: within a customer purchases vary by a half, customers vary by as much, the mean is the mean.
    private static final Belief[] WEAK = {new Belief(1.4, 1), new Belief(1, 1), new Belief(-.4, 1.5)};

    public GammaGamma {
        Parameters.positive("p", p);
        Parameters.positive("gamma", gamma);
        if (!(q > 1) || Double.isInfinite(q)) {
            throw new IllegalArgumentException("q must be above 1 and finite, or there is no mean spend, was " + q);
        }
    }

    /// The parameters that make the averages likeliest; below 100 customers pulled weakly towards the usual.
    ///
    /// @throws IllegalArgumentException when no customer has a usable average
    public static Fit<GammaGamma> fit(Spending spending) {
        return fit(spending, spending.customers() < THIN);
    }

    /// The parameters that make the averages likeliest.
    ///
    /// @param weakly whether to pull weakly towards the usual
    public static Fit<GammaGamma> fit(Spending spending, boolean weakly) {
        if (spending.customers() == 0) {
            throw new IllegalArgumentException("a fit needs at least one customer with an average above 0, got none");
        }
        double unit = unit(spending);
        GammaGammaLikelihood function = new GammaGammaLikelihood(spending, unit, weakly ? WEAK : NO_OPINION);
        Minimum rough = rough(spending, function, unit, weakly);
        Function<double[], GammaGamma> toModel =
                at -> new GammaGamma(Math.exp(at[0]), 1 + Math.exp(at[1]), unit * Math.exp(at[2]));
        Climb.Top<GammaGamma> top = Climb.polish(rough, function, MINIMIZER, spending.customers(), toModel);
        GammaGamma model = toModel.apply(top.at());
        return new Fit<>(
                model,
                model.logLikelihood(spending),
                spending.customers(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                note(top),
                top.uncertainty());
    }

    /// With very many customers, a thinned sample leads to the neighbourhood of the top.
    private static Minimum rough(Spending spending, GammaGammaLikelihood function, double unit, boolean weakly) {
        if (spending.customers() < 2 * SAMPLE) {
            return Climb.best(function, MINIMIZER, STARTS);
        }
        Belief[] beliefs = weakly ? WEAK : NO_OPINION;
        Minimum near = Climb.best(new GammaGammaLikelihood(spending.sample(SAMPLE), unit, beliefs), MINIMIZER, STARTS);
        return MINIMIZER.from(near.at(), function);
    }

    private static double unit(Spending spending) {
        double sum = 0;
        for (double mean : spending.mean) {
            sum += mean;
        }
        return sum / spending.customers();
    }

    private static Optional<Note> note(Climb.Top<GammaGamma> top) {
        if (!top.minimum().converged()) {
            return Optional.of(Note.NOT_CONVERGED);
        }
        return top.uncertainty().definite() ? Optional.empty() : Optional.of(Note.WEAKLY_DETERMINED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("p", p, "q", q, "gamma", gamma);
    }

    /// ln of the density of all averages together.
    public double logLikelihood(Spending spending) {
        return new GammaGammaLikelihood(spending, 1, NO_OPINION).logLikelihood(p, q, gamma);
    }

    /// Mean value of a purchase over all customers, those to come included.
    public double meanSpend() {
        return p * gamma / (q - 1);
    }

    // E[ζ | x, m] = p (γ + x m) / (p x + q - 1)
    @Override
    public double expectedSpend(int purchases, double mean) {
        Spending.check(purchases, mean);
        return p * (gamma + purchases * mean) / (p * purchases + q - 1);
    }

    /// Var ζ / (E ζ)² = 1 / (p x + q - 2); where that has no value (q up to 2, no purchase) it is taken as 5.
    @Override
    public double uncertainty(int purchases) {
        double freedom = p * purchases + q - 2;
        return freedom > .2 ? 1 / freedom : 5;
    }

    @Override
    public double variation() {
        return 1 / p;
    }
}
