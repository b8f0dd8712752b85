package perennial.models.contract;

import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;
import perennial.models.Beliefs;
import perennial.models.Climb;
import perennial.models.Fit;
import perennial.models.Model;
import perennial.models.Parameters;
import perennial.models.contract.Seasons.Season;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;
import perennial.models.numeric.Objective;

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

    /// Share of the sum below which later acts don't matter.
    private static final double NEGLIGIBLE = 1e-12;

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
        return fit(seasons, Beliefs.NONE);
    }

    /// The parameters that make seasons and beliefs together likeliest.
    ///
    /// @param beliefs of logit(α / (α + β)), ln(α + β), logit(γ / (γ + δ)) and ln(γ + δ)
    public static Fit<BgBb> fit(Seasons seasons, Beliefs beliefs) {
        if (!(seasons.customers() > 0)) {
            throw new IllegalArgumentException("a fit needs at least one customer, got none");
        }
        Objective function = beliefs.and(new BgBbLikelihood(seasons), seasons.customers());
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

    /// Expected periods in which a new customer acts.
    ///
    /// @param periods to come, 0 or more
    public double expectedActsOfNewCustomer(int periods) {
        return expectedActs(new Season(0, 0, 0), periods);
    }

    /// Expected acts of all time to come, each counted for less the later it comes.
    ///
    ///     Σ_j E[acts in period n + j] / (1 + d)^j,   j = 1, 2, …
    ///
    /// @param rate d, discount rate a period, above 0
    public double discountedActs(Season season, double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("discount rate must be above 0 and finite, was " + rate);
        }
        int n = season.periods();
        double worth = 1;
        double sum = 0;
        for (int j = 0; worth > NEGLIGIBLE * rate * sum || j == 0; j++) {
            worth *= (delta + n + j) / (gamma + delta + n + j) / (1 + rate);
            sum += worth;
        }
        return probabilityAlive(season) * (alpha + season.acts()) / (alpha + beta + n) * sum;
    }

    /// Chance in [0, 1] that a customer acts at least once in the coming periods.
    ///
    /// @param periods to come, 0 or more
    public double probabilityOfAct(Season season, int periods) {
        return Math.min(1, 1 - acts(season, periods)[0]);
    }

    /// Chances of 0, 1, … acts in the coming periods: those who stay for i of them act Beta-binomially often.
    ///
    /// @param periods to come, 0 or more
    public double[] acts(Season season, int periods) {
        Parameters.count("periods", periods);
        int n = season.periods();
        double alive = probabilityAlive(season);
        double[] chances = new double[periods + 1];
        chances[0] = 1 - alive;
        double staying = alive;
        for (int i = 0; i <= periods; i++) {
            double next = i == periods ? 0 : staying * (delta + n + i) / (gamma + delta + n + i);
            add(season, i, staying - next, chances);
            staying = next;
        }
        return chances;
    }

    private void add(Season season, int trials, double weight, double[] chances) {
        double a = alpha + season.acts();
        double b = beta + season.periods() - season.acts();
        for (int acts = 0; acts <= trials; acts++) {
            double ways = LogBinomialCoefficient.value(trials, acts);
            chances[acts] += weight * Math.exp(ways + BgBbLikelihood.logBeta(a, b, acts, trials - acts));
        }
    }
}
