package perennial.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import perennial.models.numeric.Minimizer;
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

        /// Standard error of an effect on the purchase rate; empty when the top is flat in some direction.
        ///
        /// @param covariate position in `names`
        public OptionalDouble rateError(int covariate) {
            return error(4 + covariate);
        }

        /// Standard error of an effect on leaving; empty when the top is flat in some direction.
        ///
        /// @param covariate position in `names`
        public OptionalDouble lossError(int covariate) {
            return error(4 + names.size() + covariate);
        }

        private OptionalDouble error(int at) {
            return base.uncertainty().covariance().stream()
                    .mapToDouble(covariance -> Math.sqrt(covariance[at][at]))
                    .findFirst();
        }

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
    ///
    /// With few repeaters the model itself is drawn weakly towards the usual, as without covariates.
    public Result<MbgNbd> fitMbgNbd() {
        Histories everybody = everybody();
        Priors weak = Priors.thin(everybody) ? Priors.weak(everybody) : Priors.none();
        return fit(
                MbgNbd.fit(everybody),
                List.of(weak.logShape(), weak.logRate(), weak.loss(), weak.logAlike()),
                segment -> new DropoutLikelihood(segment, 1, Dropout.AFTER_EVERY, Priors.none()),
                at -> DropoutFit.model(Arrays.copyOf(at, 4), MbgNbd::new),
                2);
    }

    /// Pareto/NBD with covariates on the purchase rate and on the rate of leaving.
    ///
    /// With few repeaters the model itself is drawn weakly towards the usual, as without covariates.
    public Result<ParetoNbd> fitParetoNbd() {
        Histories everybody = everybody();
        Priors weak = Priors.thin(everybody) ? Priors.weakForPareto(everybody) : Priors.none();
        return fit(
                ParetoNbd.fit(everybody),
                List.of(weak.logShape(), weak.logRate(), weak.logAlike(), weak.loss()),
                segment -> new ParetoLikelihood(segment, Priors.none(), false),
                ParetoNbd::of,
                3);
    }

    /// Working parameters: the model's four, then the effects on the rate (added to the second), then those on
    /// leaving.
    private <M extends AttritionModel> Result<M> fit(
            Fit<M> start,
            List<Belief> usual,
            Function<Histories, Objective> likelihood,
            Function<double[], M> toModel,
            int leaving) {
        int d = names.size();
        Objective everybody = new Whole(likelihood, leaving);
        double total = start.customers();
        List<Belief> beliefs = new ArrayList<>(usual);
        beliefs.addAll(Collections.nCopies(2 * d, new Belief(0, spread)));
        Objective whole = new Beliefs(beliefs).and(everybody, total);
        double[] from = Arrays.copyOf(start.uncertainty().mode(), 4 + 2 * d);
        double[] lower = new double[from.length];
        double[] upper = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            lower[i] = i < 4 ? from[i] - 8 : -MOST;
            upper[i] = i < 4 ? from[i] + 8 : MOST;
        }
        Minimizer minimizer = new Minimizer(lower, upper);
        Climb.Top<M> top = Climb.polish(minimizer.from(from, whole), whole, minimizer, total, toModel);
        double[] at = top.at();
        Fit<M> base = new Fit<>(
                toModel.apply(at),
                -everybody.evaluate(at, new double[at.length]) * total,
                total,
                top.minimum().stop(),
                top.minimum().evaluations(),
                Climb.note(top),
                top.uncertainty());
        return new Result<>(
                base,
                names,
                Arrays.copyOfRange(at, 4, 4 + d),
                Arrays.copyOfRange(at, 4 + d, 4 + 2 * d),
                z -> toModel.apply(shifted(at, z, leaving)));
    }

    /// The mean minus log-likelihood over all segments, each with its own parameters.
    private final class Whole implements Objective {
        private final List<Segment> counted = new ArrayList<>();
        private final List<Objective> objectives = new ArrayList<>();
        private final int leaving;
        private double total;

        Whole(Function<Histories, Objective> likelihood, int leaving) {
            this.leaving = leaving;
            for (Segment segment : segments) {
                if (segment.histories().totalWeight() > 0) {
                    counted.add(segment);
                    objectives.add(likelihood.apply(segment.histories()));
                    total += segment.histories().totalWeight();
                }
            }
        }

        @Override
        public double evaluate(double[] at, double[] gradient) {
            Arrays.fill(gradient, 0);
            int d = names.size();
            double value = 0;
            double[] inner = new double[4];
            for (int s = 0; s < objectives.size(); s++) {
                double[] z = counted.get(s).values();
                double share = counted.get(s).histories().totalWeight() / total;
                value += share * objectives.get(s).evaluate(shifted(at, z, leaving), inner);
                for (int i = 0; i < 4; i++) {
                    gradient[i] += share * inner[i];
                }
                for (int c = 0; c < d; c++) {
                    gradient[4 + c] += share * inner[1] * z[c];
                    gradient[4 + d + c] += share * inner[leaving] * z[c];
                }
            }
            return value;
        }
    }

    private static double[] shifted(double[] at, double[] z, int leaving) {
        double[] own = Arrays.copyOf(at, 4);
        for (int c = 0; c < z.length; c++) {
            own[1] += at[4 + c] * z[c];
            own[leaving] += at[4 + z.length + c] * z[c];
        }
        return own;
    }
}
