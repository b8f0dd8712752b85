package perennial.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import perennial.models.numeric.Matrices;
import perennial.models.numeric.Symmetric;

/// How well the data pin the parameters down: the curvature of the log-likelihood at its top (Laplace).
///
/// It lives on the working scale of the fit, where the likelihood is closest to a parabola.
///
/// @param mode the working parameters at the top
/// @param information minus the second derivatives of the (penalised) log-likelihood there
/// @param toModel from working parameters to a model
public record Uncertainty<M extends Model>(double[] mode, Symmetric information, Function<double[], M> toModel) {

    /// Directions less certain than this are cut for drawing: nobody believes e±3.
    private static final double WIDEST = 3;

    /// What is left open of several models that were fitted each for itself.
    static <M extends Model, J extends Model> Uncertainty<J> joined(
            List<Uncertainty<? extends M>> parts, Function<List<M>, J> joining) {
        int size = parts.stream().mapToInt(part -> part.mode.length).sum();
        double[] mode = new double[size];
        double[] values = new double[size];
        double[][] vectors = new double[size][size];
        int from = 0;
        for (Uncertainty<? extends M> part : parts) {
            int n = part.mode.length;
            System.arraycopy(part.mode, 0, mode, from, n);
            System.arraycopy(part.information.values(), 0, values, from, n);
            for (int i = 0; i < n; i++) {
                System.arraycopy(part.information.vectors()[i], 0, vectors[from + i], from, n);
            }
            from += n;
        }
        return new Uncertainty<>(mode, new Symmetric(values, vectors), at -> joining.apply(split(parts, at)));
    }

    private static <M extends Model> List<M> split(List<Uncertainty<? extends M>> parts, double[] at) {
        List<M> models = new ArrayList<>();
        int from = 0;
        for (Uncertainty<? extends M> part : parts) {
            int to = from + part.mode.length;
            models.add(part.toModel.apply(Arrays.copyOfRange(at, from, to)));
            from = to;
        }
        return models;
    }

    /// Whether the top is a real top: the curvature is negative in every direction.
    public boolean definite() {
        return information.positive();
    }

    /// Largest over smallest curvature; above 1e8 single parameters mean little.
    public double condition() {
        return information.condition();
    }

    /// Covariance of the working parameters; empty when the top is flat in some direction.
    public Optional<double[][]> covariance() {
        return information.inverse();
    }

    /// Standard error of each parameter by the delta method; empty when the top is flat in some direction.
    public Optional<Map<String, Double>> standardErrors() {
        return covariance().map(this::standardErrors);
    }

    private Map<String, Double> standardErrors(double[][] covariance) {
        Map<String, Double> errors = new LinkedHashMap<>();
        List<double[]> slopes = new ArrayList<>();
        for (String ignored : toModel.apply(mode).parameters().keySet()) {
            slopes.add(new double[mode.length]);
        }
        double h = 1e-5;
        for (int i = 0; i < mode.length; i++) {
            double[] up = mode.clone();
            double[] down = mode.clone();
            up[i] += h;
            down[i] -= h;
            Double[] high = toModel.apply(up).parameters().values().toArray(Double[]::new);
            Double[] low = toModel.apply(down).parameters().values().toArray(Double[]::new);
            for (int p = 0; p < high.length; p++) {
                slopes.get(p)[i] = (high[p] - low[p]) / (2 * h);
            }
        }
        int p = 0;
        for (String name : toModel.apply(mode).parameters().keySet()) {
            double[] slope = slopes.get(p++);
            errors.put(name, Math.sqrt(Math.max(0, Matrices.dot(slope, Matrices.times(covariance, slope)))));
        }
        return errors;
    }

    /// Models drawn from what the data leave open, the same for the same seed.
    ///
    /// Where the likelihood is flat the draw is limited to a factor of about e³ either way.
    public List<M> draws(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<M> models = new ArrayList<>(count);
        for (int d = 0; d < count; d++) {
            double[] at = mode.clone();
            for (int k = 0; k < mode.length; k++) {
                double curvature = Math.max(information.values()[k], 1 / (WIDEST * WIDEST));
                double move = random.nextGaussian() / Math.sqrt(curvature);
                for (int i = 0; i < at.length; i++) {
                    at[i] += move * information.vectors()[i][k];
                }
            }
            models.add(toModel.apply(at));
        }
        return models;
    }
}
