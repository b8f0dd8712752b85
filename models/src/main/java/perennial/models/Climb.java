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

/// The way up to the top of a likelihood: several starts on a thinned sample, the best one on all data, then
/// Newton's last step, whose curvature tells how certain the top is.
public final class Climb {

    /// Different histories that are enough to find the neighbourhood of the top.
    private static final int ROUGH = 4000;

    private Climb() {}

    /// A climb's end.
    public record Top<M extends Model>(double[] at, Minimum minimum, Uncertainty<M> uncertainty) {}

    /// Climbs for a customer base.
    ///
    /// @param mean from histories to their mean minus log-likelihood
    static <M extends Model> Top<M> of(
            Histories histories,
            Function<Histories, Objective> mean,
            Minimizer minimizer,
            double[][] starts,
            Function<double[], M> toModel) {
        Objective full = mean.apply(histories);
        boolean large = histories.groups() > 2 * ROUGH;
        Minimum rough = best(large ? mean.apply(histories.sample(ROUGH)) : full, minimizer, starts);
        Minimum top = large ? minimizer.from(rough.at(), full) : rough;
        return polish(top, full, minimizer, histories.totalWeight(), toModel);
    }

    /// The lowest of the minima found from several starts.
    public static Minimum best(Objective function, Minimizer minimizer, double[][] starts) {
        Minimum best = null;
        for (double[] start : starts) {
            Minimum found = minimizer.from(start, function);
            if (best == null || found.value() < best.value() || Double.isNaN(best.value())) {
                best = found;
            }
        }
        return Objects.requireNonNull(best);
    }

    /// Newton's last step from a minimum, and the curvature there.
    ///
    /// @param function mean minus log-likelihood
    /// @param weight number of customers the mean is over
    public static <M extends Model> Top<M> polish(
            Minimum top, Objective function, Minimizer minimizer, double weight, Function<double[], M> toModel) {
        double[] at = top.at();
        double[][] hessian = Hessian.at(at, function);
        Symmetric curvature = Symmetric.of(hessian);
        int evaluations = top.evaluations() + 2 * at.length;
        double value = top.value();
        if (top.converged() && curvature.positive()) {
            double[] step = Matrices.times(curvature.inverse().orElseThrow(), top.gradient());
            double[] next = Matrices.minus(at, step);
            evaluations++;
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
                new Minimum(at, value, top.gradient(), evaluations, top.stop()),
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
