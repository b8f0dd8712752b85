package perennial.models;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import perennial.models.numeric.Draws;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Logs;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Quadrature;

/// Pareto/NBD: customers buy at random times and may leave at any moment, purchase or not.
///
/// @param r shape of the purchase rates over customers, above 0
/// @param alpha scale of the purchase rates in weeks, above 0
/// @param s shape of the leaving rates over customers, above 0
/// @param beta scale of the leaving rates in weeks, above 0
/// @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison, Colombo (1987)</a>
public record ParetoNbd(double r, double alpha, double s, double beta) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "pareto-nbd";

    /// The more purchases are known, the more sharply a number of purchases to come depends on the stay, and the more
    /// nodes it takes: 10 + 3 √(r + x) make chances good to 1e-5 at least, for up to 15 purchases to 1e-8.
    private static final Quadrature[] RULES = IntStream.of(12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256)
            .mapToObj(Quadrature::gaussLegendre)
            .toArray(Quadrature[]::new);
    /// Longer stays than (1 + v / (β + T))^-s = e^-40 matter to nobody.
    private static final double NEGLIGIBLE = 40;
    private static final double VISIBLE_GAIN = 3;
    private static final Minimizer MINIMIZER =
            new Minimizer(new double[] {-12, -25, -12, -25}, new double[] {9, 12, 9, 12});

    public ParetoNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("s", s);
        Parameters.positive("beta", beta);
    }

    /// The parameters that make the histories likeliest; with few repeaters, pulled weakly towards the usual.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<ParetoNbd> fit(Histories histories) {
        return fit(histories, Priors.thin(histories) ? Priors.weakForPareto(histories) : Priors.none());
    }

    /// The parameters that make histories and beliefs together likeliest.
    public static Fit<ParetoNbd> fit(Histories histories, Priors priors) {
        if (!(histories.totalWeight() > 0)) {
            throw new IllegalArgumentException("a fit needs at least one customer with weight, got none");
        }
        Function<double[], ParetoNbd> toModel =
                at -> new ParetoNbd(Math.exp(at[0]), Math.exp(at[0] - at[1]), Math.exp(at[2]), Math.exp(at[2] - at[3]));
        Climb.Top<ParetoNbd> top = Climb.of(
                histories,
                (some, quick) -> new ParetoLikelihood(some, priors, quick),
                MINIMIZER,
                starts(histories),
                toModel);
        ParetoNbd model = toModel.apply(top.at());
        double logLikelihood = model.logLikelihood(histories);
        return new Fit<>(
                model,
                logLikelihood,
                histories.totalWeight(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                note(histories, top, logLikelihood),
                top.uncertainty());
    }

    /// From working parameters ln r, ln(r / α), ln s, ln(s / β).
    static ParetoNbd of(double[] at) {
        return new ParetoNbd(Math.exp(at[0]), Math.exp(at[0] - at[1]), Math.exp(at[2]), Math.exp(at[2] - at[3]));
    }

    private static double[][] starts(Histories histories) {
        double rate = histories.rate();
        double base = Math.log(rate > 0 ? rate : .01);
        double stay = Math.log(histories.longestAge() > 0 ? 1 / histories.longestAge() : 1);
        return new double[][] {{-.5, base + .5, -.5, stay}, {.5, base + 1, .5, stay + 1}, {-1, base, -1.5, stay - 2}};
    }

    private static Optional<Note> note(Histories histories, Climb.Top<ParetoNbd> top, double logLikelihood) {
        if (histories.repeaters() == 0) {
            return Optional.of(Note.NO_REPEATS);
        }
        if (!top.minimum().converged()) {
            return Optional.of(Note.NOT_CONVERGED);
        }
        if (Note.few(histories)) {
            return Optional.of(Note.FEW_REPEATS);
        }
        if (logLikelihood - Nbd.fit(histories, Priors.none()).logLikelihood() < VISIBLE_GAIN) {
            return Optional.of(Note.NO_LOSS);
        }
        return top.uncertainty().definite() ? Optional.empty() : Optional.of(Note.WEAKLY_DETERMINED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha, "s", s, "beta", beta);
    }

    @Override
    public double logLikelihood(History h) {
        double here = logHere(h);
        double left = logGone(h);
        double high = Math.max(here, left);
        return Gammas.rising(r, h.repeats())
                + r * Math.log(alpha)
                + s * Math.log(beta)
                + high
                + Logs.log1p(Math.exp(Math.min(here, left) - high));
    }

    @Override
    public double logLikelihood(Histories histories) {
        return new ParetoLikelihood(histories, Priors.none(), false).sums(r, alpha, s, beta)[0];
    }

    private double logHere(History h) {
        return -(r + h.repeats()) * Math.log(alpha + h.age()) - s * Math.log(beta + h.age());
    }

    private double logGone(History h) {
        if (h.age() == h.recency()) {
            return Double.NEGATIVE_INFINITY;
        }
        GoneIntegral gone = new GoneIntegral();
        double riseA = Logs.log1p(h.silence() / (alpha + h.recency()));
        double riseB = Logs.log1p(h.silence() / (beta + h.recency()));
        gone.compute(false, r + h.repeats(), alpha, s, beta, h.recency(), riseA, riseB);
        return Math.log(s) + gone.log;
    }

    @Override
    public double probabilityAlive(History h) {
        return 1 / (1 + Math.exp(logGone(h) - logHere(h)));
    }

    // E = (r + x) / (α + T) · ∫ over (0, t) of (1 + v / (β + T))^-s dv
    @Override
    public double expectedOrdersIfAlive(History h, double weeks) {
        Parameters.horizon(weeks);
        return (r + h.repeats()) / (alpha + h.age()) * stay(beta + h.age(), weeks);
    }

    @Override
    public double expectedOrdersOfNewCustomer(double weeks) {
        Parameters.horizon(weeks);
        return r / alpha * stay(beta, weeks);
    }

    /// Expected weeks as a customer among the coming ones: scale · (1 - (1 + t / scale)^(1 - s)) / (s - 1).
    private double stay(double scale, double weeks) {
        double log = Logs.log1p(weeks / scale);
        double z = (s - 1) * log;
        double factor = Math.abs(z) < 1e-9 ? 1 - z / 2 : -Math.expm1(-z) / z;
        return scale * log * factor;
    }

    /// Sums over the time v the customer stays of the coming weeks t, given they are there: for certain up to t
    /// with chance (1 + t / (β + T))^-s, else with density s e^(-s w) dw, w = ln(1 + v / (β + T)).
    private double overStay(History h, double weeks, DoubleBinaryOperator chanceAndScaledTime) {
        double a = alpha + h.age();
        double b = beta + h.age();
        double end = Logs.log1p(weeks / b);
        double sum = chanceAndScaledTime.applyAsDouble(Math.exp(-s * end), weeks / a);
        double range = Math.min(end, NEGLIGIBLE / s);
        Quadrature rule = rule(r + h.repeats());
        for (int i = 0; i < rule.nodes().length; i++) {
            double w = range * rule.nodes()[i];
            double chance = s * range * Math.exp(-s * w) * rule.weights()[i];
            sum += chanceAndScaledTime.applyAsDouble(chance, b * Math.expm1(w) / a);
        }
        return sum;
    }

    private static Quadrature rule(double shape) {
        double nodes = 10 + 3 * Math.sqrt(shape);
        int i = 0;
        while (i < RULES.length - 1 && RULES[i].nodes().length < nodes) {
            i++;
        }
        return RULES[i];
    }

    @Override
    public double probabilityOfAtLeast(History h, double weeks, int orders) {
        Parameters.horizon(weeks);
        if (orders <= 0) {
            return 1;
        }
        double n = r + h.repeats();
        double reached =
                overStay(h, weeks, (chance, c) -> chance * StageCount.of(n, c).atLeast(orders));
        return Math.min(1, probabilityAlive(h) * reached);
    }

    @Override
    public OrderDistribution orders(History h, double weeks) {
        Parameters.horizon(weeks);
        OrderTally tally = new OrderTally();
        double n = r + h.repeats();
        overStay(h, weeks, (chance, c) -> {
            StageCount.of(n, c).tally(0, 1, chance, tally);
            return chance;
        });
        return new OrderDistribution(tally.drain(probabilityAlive(h), Stay.ALWAYS));
    }

    @Override
    public Life randomCustomer(RandomGenerator random) {
        double rate = Draws.gamma(random, r, alpha);
        double leaving = Draws.gamma(random, s, beta);
        double stay = leaving > 0 ? Draws.exponential(random, leaving) : Double.POSITIVE_INFINITY;
        return new Life(rate, 1, 0, false, stay);
    }
}
