package perennial.models;

import java.util.List;
import java.util.function.Function;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;
import perennial.models.numeric.Objective;

/// What is known of customers beforehand and may change how often they buy and how easily they leave.
///
/// @param names of the covariates
/// @param segments customers with equal covariates; put numbers into classes, so that there are at most some
///     hundred
/// @param spread how far effects are believed to lie from none (ridge): standard deviation of the ln of what
///     one unit does, above 0; .5 draws weakly when covariates are 0 or 1
public record Covariates(List<String> names, List<Segment> segments, double spread) {

    private static final double MOST = 5;

    /// Customers with equal covariates.
    ///
    /// @param values one for each name, finite
    /// @param histories of these customers
    public record Segment(double[] values, Histories histories) {}

    /// A model whose parameters depend on covariates.
    ///
    /// @param base the model of a customer whose covariates are all 0
    /// @param names of the covariates
    /// @param rate ln of what one unit more does to the purchase rate
    /// @param loss for Pareto/NBD ln of what one unit more does to the rate of leaving; else what it adds to
    ///     the logit of the mean chance to leave
    /// @param adapted the model of a customer with some covariates
    public record Result<M extends AttritionModel>(
            Fit<M> base, List<String> names, double[] rate, double[] loss, Function<double[], M> adapted) {

        /// The model of a customer.
        ///
        /// @param values one for each name
        public M model(double... values) {
            if (values.length != names.size()) {
                throw new IllegalArgumentException(
                        "need a value for each of " + names + ", got " + values.length + " values");
            }
            return adapted.apply(values);
        }
    }

    public Covariates {
        names = List.copyOf(names);
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("covariates need at least one segment, got none");
        }
        for (Segment segment : segments) {
            if (segment.values().length != names.size()) {
                throw new IllegalArgumentException(
                        "each segment needs " + names.size() + " values, one has " + segment.values().length);
            }
            for (double value : segment.values()) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("covariates must be finite, one is " + value);
                }
            }
        }
        if (!(spread > 0)) {
            throw new IllegalArgumentException("spread must be above 0, was " + spread);
        }
    }

    private Histories everybody() {
        return Histories.together(segments.stream().map(Segment::histories).toList());
    }

    /// MBG/NBD with covariates on the purchase rate and on the chance to leave.
    public Result<MbgNbd> fitMbgNbd() {
        Fit<MbgNbd> start = MbgNbd.fit(everybody());
        return fit(
                start,
                segment -> new DropoutLikelihood(segment, 1, Dropout.AFTER_EVERY, Priors.none()),
                at -> DropoutFit.model(at, MbgNbd::new),
                2);
    }

    /// Pareto/NBD with covariates on the purchase rate and on the rate of leaving.
    public Result<ParetoNbd> fitParetoNbd() {
        Fit<ParetoNbd> start = ParetoNbd.fit(everybody());
        return fit(start, segment -> new ParetoLikelihood(segment, Priors.none(), false), ParetoNbd::of, 3);
    }

    /// Working parameters: the model's four, then the effects on the rate (added to the second), then those on
    /// leaving.
    private <M extends AttritionModel> Result<M> fit(
            Fit<M> start, Function<Histories, Objective> likelihood, Function<double[], M> toModel, int leaving) {
        int d = names.size();
        List<Objective> objectives =
                segments.stream().map(s -> likelihood.apply(s.histories())).toList();
        double total =
                segments.stream().mapToDouble(s -> s.histories().totalWeight()).sum();
        Belief none = new Belief(0, spread);
        Objective whole = (at, gradient) -> {
            java.util.Arrays.fill(gradient, 0);
            double value = 0;
            double[] inner = new double[4];
            for (int s = 0; s < objectives.size(); s++) {
                double[] z = segments.get(s).values();
                double share = segments.get(s).histories().totalWeight() / total;
                if (share == 0) {
                    continue;
                }
                value += share * objectives.get(s).evaluate(shifted(at, z, leaving), inner);
                for (int i = 0; i < 4; i++) {
                    gradient[i] += share * inner[i];
                }
                for (int c = 0; c < d; c++) {
                    gradient[4 + c] += share * inner[1] * z[c];
                    gradient[4 + d + c] += share * inner[leaving] * z[c];
                }
            }
            for (int c = 4; c < at.length; c++) {
                value += none.cost(at[c]) / total;
                gradient[c] += none.slope(at[c]) / total;
            }
            return value;
        };
        double[] from = java.util.Arrays.copyOf(start.uncertainty().mode(), 4 + 2 * d);
        double[] lower = new double[from.length];
        double[] upper = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            lower[i] = i < 4 ? from[i] - 8 : -MOST;
            upper[i] = i < 4 ? from[i] + 8 : MOST;
        }
        Minimizer minimizer = new Minimizer(lower, upper);
        Minimum found = minimizer.from(from, whole);
        Climb.Top<M> top = Climb.polish(found, whole, minimizer, total, toModel);
        double[] at = top.at();
        double[] plain = new double[at.length];
        double cost = 0;
        for (int c = 4; c < at.length; c++) {
            cost += none.cost(at[c]);
        }
        Fit<M> base = new Fit<>(
                toModel.apply(at),
                -(whole.evaluate(at, plain) * total - cost),
                total,
                top.minimum().stop(),
                top.minimum().evaluations(),
                Climb.note(top),
                top.uncertainty());
        return new Result<>(
                base,
                names,
                java.util.Arrays.copyOfRange(at, 4, 4 + d),
                java.util.Arrays.copyOfRange(at, 4 + d, 4 + 2 * d),
                z -> toModel.apply(shifted(at, z, leaving)));
    }

    private static double[] shifted(double[] at, double[] z, int leaving) {
        double[] own = java.util.Arrays.copyOf(at, 4);
        for (int c = 0; c < z.length; c++) {
            own[1] += at[4 + c] * z[c];
            own[leaving] += at[4 + z.length + c] * z[c];
        }
        return own;
    }
}
