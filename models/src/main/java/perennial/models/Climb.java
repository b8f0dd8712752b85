package perennial.models;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import perennial.models.numeric.Hessian;
import perennial.models.numeric.Matrices;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;
import perennial.models.numeric.Objective;
import perennial.models.numeric.Symmetric;

/// The way up to the top of a likelihood: a loose climb from several starts, a strict one from where the best
/// ended, then Newton's last step, whose curvature tells how certain the top is.
///
/// With very many different histories all but the last part runs on a thinned sample first, so that the whole
/// data are gone through only a dozen times.
public final class Climb {

    /// Different histories that are enough to find the neighbourhood of the top.
    private static final int SAMPLE = 3000;

    private Climb() {}

    /// A climb's end.
    public record Top<M extends Model>(double[] at, Minimum minimum, Uncertainty<M> uncertainty) {}

    /// A mean minus log-likelihood of some histories.
    @FunctionalInterface
    interface Likelihood {
        /// @param quick whether five digits do
        Objective of(Histories histories, boolean quick);
    }

    /// Climbs for a customer base.
    static <M extends Model> Top<M> of(
            Histories histories,
            Likelihood likelihood,
            Minimizer minimizer,
            double[][] starts,
            Function<double[], M> toModel) {
        Objective exact = likelihood.of(histories, false);
        double weight = histories.totalWeight();
        if (histories.groups() <= 2 * SAMPLE) {
            return polish(best(exact, minimizer, starts), exact, minimizer, weight, toModel);
        }
        Objective few = likelihood.of(histories.sample(SAMPLE), true);
        Minimum rough = best(few, minimizer, starts);
        double[][] inverse = Symmetric.of(Hessian.at(rough.at(), few)).inverse().orElse(rough.inverse());
        Objective quick = likelihood.of(histories, true);
        Minimum top = minimizer.from(rough.at(), inverse, quick);
        double[][] hessian = Hessian.forward(top.at(), top.gradient(), quick);
        double[] gradient = new double[hessian.length];
        double value = exact.evaluate(top.at(), gradient);
        int evaluations = top.evaluations() + hessian.length + 1;
        Minimum exactly = new Minimum(top.at(), value, gradient, inverse, evaluations, top.stop());
        return lastStep(exactly, hessian, exact, minimizer, weight, toModel);
    }

    /// The lowest of the minima found from several starts.
    public static Minimum best(Objective function, Minimizer minimizer, double[][] starts) {
        Minimum best = null;
        int evaluations = 0;
        for (double[] start : starts) {
            Minimum found = minimizer.loosely().from(start, function);
            evaluations += found.evaluations();
            if (best == null || found.value() < best.value() || Double.isNaN(best.value())) {
                best = found;
            }
        }
        Minimum neighbourhood = Objects.requireNonNull(best);
        Minimum top = minimizer.from(neighbourhood.at(), neighbourhood.inverse(), function);
        return new Minimum(
                top.at(), top.value(), top.gradient(), top.inverse(), evaluations + top.evaluations(), top.stop());
    }

    /// Newton's last step from a minimum, and the curvature there.
    ///
    /// @param function mean minus log-likelihood
    /// @param weight number of customers the mean is over
    public static <M extends Model> Top<M> polish(
            Minimum top, Objective function, Minimizer minimizer, double weight, Function<double[], M> toModel) {
        return lastStep(top, Hessian.at(top.at(), function), function, minimizer, weight, toModel);
    }

    private static <M extends Model> Top<M> lastStep(
            Minimum top,
            double[][] hessian,
            Objective function,
            Minimizer minimizer,
            double weight,
            Function<double[], M> toModel) {
        double[] at = top.at();
        Symmetric curvature = Symmetric.of(hessian);
        int evaluations = top.evaluations() + 1;
        double value = top.value();
        if (top.converged() && curvature.positive()) {
            double[] step = Matrices.times(curvature.inverse().orElseThrow(), top.gradient());
            double[] next = Matrices.minus(at, step);
            double reached = function.evaluate(next, new double[at.length]);
            if (reached < value && inside(next, minimizer)) {
                at = next;
                value = reached;
            }
        }
        double[] values = Arrays.stream(curvature.values()).map(v -> v * weight).toArray();
        Symmetric information = new Symmetric(values, curvature.vectors());
        return new Top<>(
                at,
                new Minimum(at, value, top.gradient(), top.inverse(), evaluations, top.stop()),
                new Uncertainty<>(at, information, toModel));
    }

    /// What is to be said about a top of any model.
    public static Optional<Note> note(Top<?> top) {
        if (!top.minimum().converged()) {
            return Optional.of(Note.NOT_CONVERGED);
        }
        return top.uncertainty().definite() ? Optional.empty() : Optional.of(Note.WEAKLY_DETERMINED);
    }

    private static boolean inside(double[] at, Minimizer box) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] < box.lower()[i] || at[i] > box.upper()[i]) {
                return false;
            }
        }
        return true;
    }
}
