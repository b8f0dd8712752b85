package perennial.models;

import java.util.Optional;
import java.util.function.Function;
import perennial.models.numeric.Minimizer;

/// Fits the models in which customers leave at a purchase, or never.
final class DropoutFit {

    /// ln r, ln rate, logit of mean chance to leave, ln(a + b): wide enough for any business, finite for any data.
    private static final double[] LOWEST = {-12, -25, -14, -8};
    private static final double[] HIGHEST = {9, 12, 14, 14};

    /// Gain in log-likelihood over "nobody leaves" below which no loss is visible.
    private static final double VISIBLE_GAIN = 3;
    /// Mean chance to leave at a purchase below which no loss is visible.
    private static final double VISIBLE_LOSS = .005;

    private DropoutFit() {}

    /// How a record is made of r, α, a and b.
    interface Maker<M> {
        M make(double r, double alpha, double a, double b);
    }

    static <M extends Model> Fit<M> fit(
            Histories histories, int stages, Dropout dropout, Priors priors, Maker<M> maker) {
        if (!(histories.totalWeight() > 0)) {
            throw new IllegalArgumentException("a fit needs at least one customer with weight, got none");
        }
        int size = dropout == Dropout.NEVER ? 2 : 4;
        Minimizer minimizer =
                new Minimizer(java.util.Arrays.copyOf(LOWEST, size), java.util.Arrays.copyOf(HIGHEST, size));
        Function<double[], M> toModel = at -> model(at, maker);
        Climb.Top<M> top = Climb.of(
                histories,
                (some, quick) -> new DropoutLikelihood(some, stages, dropout, priors),
                minimizer,
                starts(histories, stages, size),
                toModel);
        DropoutLikelihood likelihood = new DropoutLikelihood(histories, stages, dropout, Priors.none());
        double logLikelihood = toRaw(top.at(), likelihood::logLikelihood);
        return new Fit<>(
                toModel.apply(top.at()),
                logLikelihood,
                histories.totalWeight(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                note(histories, stages, top, logLikelihood),
                top.uncertainty());
    }

    private static <M extends Model> Optional<Note> note(
            Histories histories, int stages, Climb.Top<M> top, double logLikelihood) {
        if (histories.repeaters() == 0) {
            return Optional.of(Note.NO_REPEATS);
        }
        if (!top.minimum().converged()) {
            return Optional.of(Note.NOT_CONVERGED);
        }
        if (Note.few(histories)) {
            return Optional.of(Note.FEW_REPEATS);
        }
        if (top.at().length == 4) {
            double loss = 1 / (1 + Math.exp(-top.at()[2]));
            if (loss < VISIBLE_LOSS || logLikelihood - withoutLoss(histories, stages) < VISIBLE_GAIN) {
                return Optional.of(Note.NO_LOSS);
            }
        }
        return top.uncertainty().definite() ? Optional.empty() : Optional.of(Note.WEAKLY_DETERMINED);
    }

    private static double withoutLoss(Histories histories, int stages) {
        Minimizer minimizer = new Minimizer(java.util.Arrays.copyOf(LOWEST, 2), java.util.Arrays.copyOf(HIGHEST, 2));
        DropoutLikelihood likelihood = new DropoutLikelihood(histories, stages, Dropout.NEVER, Priors.none());
        double[][] starts = {{-.5, starts(histories, stages, 2)[0][1]}};
        double[] at = Climb.best(likelihood, minimizer, starts).at();
        return toRaw(at, likelihood::logLikelihood);
    }

    private static double[][] starts(Histories histories, int stages, int size) {
        double rate = histories.rate();
        double base = Math.log((rate > 0 ? rate : .01) * stages);
        double[][] starts = {
            {-.7, base + .7, -.7, 1},
            {.7, base + 1.4, .2, .3},
            {-1.4, base + .1, -2.5, 2},
        };
        for (int i = 0; i < starts.length; i++) {
            starts[i] = java.util.Arrays.copyOf(starts[i], size);
        }
        return starts;
    }

    private interface OfRaw<T> {
        T of(double r, double alpha, double a, double b);
    }

    private static double toRaw(double[] at, OfRaw<Double> function) {
        return model(at, function::of);
    }

    static <M> M model(double[] at, Maker<M> maker) {
        double r = Math.exp(at[0]);
        double alpha = Math.exp(at[0] - at[1]);
        if (at.length == 2) {
            return maker.make(r, alpha, 1, 1);
        }
        double sum = Math.exp(at[3]);
        return maker.make(r, alpha, sum / (1 + Math.exp(-at[2])), sum / (1 + Math.exp(at[2])));
    }
}
