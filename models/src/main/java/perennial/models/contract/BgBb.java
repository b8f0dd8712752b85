package perennial.models.contract;

import java.util.Map;
import java.util.function.Function;
import perennial.models.Climb;
import perennial.models.Fit;
import perennial.models.Model;
import perennial.models.Parameters;
import perennial.models.contract.Seasons.Season;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;

/// BG/BB: one chance to act a period; each customer acts with their own chance, and may leave before any period.
///
/// @param alpha weight of acting, above 0
/// @param beta weight of not acting, above 0
/// @param gamma weight of leaving, above 0
/// @param delta weight of staying, above 0
/// @see <a href="https://doi.org/10.1287/mksc.1100.0580">Fader, Hardie, Shang (2010)</a>
public record BgBb(double alpha, double beta, double gamma, double delta) implements Model {

    /// The key of this model.
    public static final String NAME = "bg-bb";

    private static final Minimizer MINIMIZER =
            new Minimizer(new double[] {-14, -8, -14, -8}, new double[] {14, 12, 14, 12});
    private static final double[][] STARTS = {{0, .7, -1.4, 1}, {1, 0, -.5, .5}, {-1.5, 1.5, -2.5, 2}};

    public BgBb {
        Parameters.positive("alpha", alpha);
        Parameters.positive("beta", beta);
        Parameters.positive("gamma", gamma);
        Parameters.positive("delta", delta);
    }

    /// The parameters that make the seasons likeliest.
    ///
    /// @throws IllegalArgumentException when there are no customers
    public static Fit<BgBb> fit(Seasons seasons) {
        if (!(seasons.customers() > 0)) {
            throw new IllegalArgumentException("a fit needs at least one customer, got none");
        }
        BgBbLikelihood function = new BgBbLikelihood(seasons);
        Function<double[], BgBb> toModel = at -> new BgBb(
                Math.exp(at[1]) / (1 + Math.exp(-at[0])),
                Math.exp(at[1]) / (1 + Math.exp(at[0])),
                Math.exp(at[3]) / (1 + Math.exp(-at[2])),
                Math.exp(at[3]) / (1 + Math.exp(at[2])));
        Minimum rough = Climb.best(function, MINIMIZER, STARTS);
        Climb.Top<BgBb> top = Climb.polish(rough, function, MINIMIZER, seasons.customers(), toModel);
        BgBb model = toModel.apply(top.at());
        return new Fit<>(
                model,
                model.logLikelihood(seasons),
                seasons.customers(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                Climb.note(top),
                top.uncertainty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("alpha", alpha, "beta", beta, "gamma", gamma, "delta", delta);
    }

    /// ln of the chance of all seasons together.
    public double logLikelihood(Seasons seasons) {
        return new BgBbLikelihood(seasons).sums(alpha, beta, gamma, delta)[0];
    }

    /// Chance in [0, 1] that a customer was still there in the last period observed.
    public double probabilityAlive(Season season) {
        Seasons one = new Seasons().add(season, 1);
        double all = new BgBbLikelihood(one).sums(alpha, beta, gamma, delta)[0];
        double here = BgBbLikelihood.logBeta(alpha, beta, season.acts(), season.periods() - season.acts())
                + Gammas.betaRatio(gamma, delta, season.periods());
        return Math.min(1, Math.exp(here - all));
    }

    /// Expected periods of the coming ones in which a customer acts.
    ///
    /// Given they were there in the last period n: the chance to act is Beta(α + x, β + n - x), to leave
    /// Beta(γ, δ + n).
    ///
    /// @param periods to come, 0 or more
    public double expectedActs(Season season, int periods) {
        Parameters.count("periods", periods);
        int n = season.periods();
        double staying = 1;
        double sum = 0;
        for (int j = 0; j < periods; j++) {
            staying *= (delta + n + j) / (gamma + delta + n + j);
            sum += staying;
        }
        return probabilityAlive(season) * (alpha + season.acts()) / (alpha + beta + n) * sum;
    }

    /// Chance in [0, 1] that a customer acts at least once in the coming periods.
    ///
    /// @param periods to come, 0 or more
    public double probabilityOfAct(Season season, int periods) {
        Parameters.count("periods", periods);
        int n = season.periods();
        double a = alpha + season.acts();
        double b = beta + n - season.acts();
        double staying = 1;
        double silent = 1;
        double acted = 0;
        for (int j = 0; j < periods; j++) {
            staying *= (delta + n + j) / (gamma + delta + n + j);
            double next = silent * (b + j) / (a + b + j);
            acted += staying * (silent - next);
            silent = next;
        }
        return Math.min(1, probabilityAlive(season) * acted);
    }
}
