package perennial.models;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import perennial.models.numeric.Chunks;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;
import perennial.models.numeric.Objective;

/// Log-spend regression, shrunken: what a purchase is worth when frequent customers spend otherwise than rare
/// ones.
///
///     ln(customer's mean) ~ Normal(intercept + slope · ln x, between²)
///     ln(average of x purchases) ~ Normal(ln(customer's mean), within² / x)
///
/// A customer's average is drawn towards what is usual at their frequency, the more the fewer purchases it
/// rests on.
///
/// @param intercept ln of the usual spend at one purchase
/// @param slope how ln spend changes with ln of purchases
/// @param between spread of ln means over customers of equal frequency, above 0
/// @param within relative spread of single purchases of a customer, above 0
public record LogSpend(double intercept, double slope, double between, double within) implements SpendModel {

    /// The key of this model.
    public static final String NAME = "log-spend";

    private static final Minimizer MINIMIZER =
            new Minimizer(new double[] {-50, -5, -7, -7}, new double[] {50, 5, 3, 3});

    public LogSpend {
        Parameters.positive("between", between);
        Parameters.positive("within", within);
    }

    /// The parameters that make the averages likeliest, with weak opinions of both spreads (a half, give or take a
    /// factor of e).
    ///
    /// @throws IllegalArgumentException when no customer has a usable average
    public static Fit<LogSpend> fit(Spending spending) {
        if (spending.customers() == 0) {
            throw new IllegalArgumentException("a fit needs at least one customer with an average above 0, got none");
        }
        double start = 0;
        for (double mean : spending.mean) {
            start += Math.log(mean) / spending.customers();
        }
        Objective function = (at, gradient) -> evaluate(spending, at, gradient);
        Minimum rough = Climb.best(function, MINIMIZER, new double[][] {{start, 0, -.7, -.7}, {start, .2, -.2, -1.5}});
        Function<double[], LogSpend> toModel = at -> new LogSpend(at[0], at[1], Math.exp(at[2]), Math.exp(at[3]));
        Climb.Top<LogSpend> top = Climb.polish(rough, function, MINIMIZER, spending.customers(), toModel);
        LogSpend model = toModel.apply(top.at());
        return new Fit<>(
                model,
                model.sums(spending)[0],
                spending.customers(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                Optional.empty(),
                top.uncertainty());
    }

    private static double evaluate(Spending spending, double[] at, double[] gradient) {
        double[] sums = new LogSpend(at[0], at[1], Math.exp(at[2]), Math.exp(at[3])).sums(spending);
        Belief spread = new Belief(Math.log(.5), 1);
        double scale = 1. / spending.customers();
        gradient[0] = -sums[1] * scale;
        gradient[1] = -sums[2] * scale;
        gradient[2] = (-sums[3] + spread.slope(at[2])) * scale;
        gradient[3] = (-sums[4] + spread.slope(at[3])) * scale;
        return (-sums[0] + spread.cost(at[2]) + spread.cost(at[3])) * scale;
    }

    /// Log-likelihood of the averages and its slopes in intercept, slope, ln between, ln within.
    private double[] sums(Spending spending) {
        return Chunks.sum(spending.customers(), 5, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                double x = spending.purchases[i];
                double logX = Math.log(x);
                double logMean = Math.log(spending.mean[i]);
                double variance = between * between + within * within / x;
                double off = logMean - intercept - slope * logX;
                double z = off * off / variance;
                sums[0] -= logMean + .5 * (Math.log(2 * Math.PI * variance) + z);
                sums[1] += off / variance;
                sums[2] += off / variance * logX;
                sums[3] += (z - 1) * between * between / variance;
                sums[4] += (z - 1) * within * within / x / variance;
            }
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("intercept", intercept, "slope", slope, "between", between, "within", within);
    }

    @Override
    public double expectedSpend(int purchases, double mean) {
        Spending.check(purchases, mean);
        double usual = intercept + slope * Math.log(Math.max(1, purchases));
        if (purchases == 0 || mean == 0) {
            return Math.exp(usual + between * between / 2);
        }
        double open = within * within / purchases;
        double trust = between * between / (between * between + open);
        return Math.exp(usual + trust * (Math.log(mean) - usual) + trust * open / 2);
    }

    @Override
    public double uncertainty(int purchases) {
        double open = within * within / Math.max(1, purchases);
        double left = purchases == 0 ? between * between : between * between * open / (between * between + open);
        return Math.expm1(left);
    }

    @Override
    public double variation() {
        return within * within;
    }
}
