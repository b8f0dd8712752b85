package perennial.models.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import perennial.models.Beliefs;
import perennial.models.Climb;
import perennial.models.Fit;
import perennial.models.Note;
import perennial.models.numeric.Minimizer;
import perennial.models.numeric.Minimum;
import perennial.models.numeric.Objective;

/// Fits both renewal models.
final class RenewalFit {

    private static final double[] LOWEST = {-15, -9, -3};
    private static final double[] HIGHEST = {15, 14, 2};
    private static final double[][] STARTS = {{-1, 1, 0}, {0, 0, .3}, {-2, 2, -.3}};

    private RenewalFit() {}

    interface Maker<M> {
        M make(double alpha, double beta, double c);
    }

    static <M extends RenewalModel> Fit<M> fit(Tenures tenures, int size, Beliefs beliefs, Maker<M> maker) {
        if (!(tenures.customers() > 0)) {
            throw new IllegalArgumentException("a fit needs at least one customer, got none");
        }
        RenewalLikelihood likelihood = new RenewalLikelihood(tenures);
        Objective function = beliefs.and(likelihood, tenures.customers());
        Minimizer minimizer = new Minimizer(Arrays.copyOf(LOWEST, size), Arrays.copyOf(HIGHEST, size));
        double[][] starts =
                Arrays.stream(STARTS).map(s -> Arrays.copyOf(s, size)).toArray(double[][]::new);
        Function<double[], M> toModel = at -> {
            double sum = Math.exp(at[1]);
            return maker.make(
                    sum / (1 + Math.exp(-at[0])), sum / (1 + Math.exp(at[0])), size == 3 ? Math.exp(at[2]) : 1);
        };
        Minimum rough = Climb.best(function, minimizer, starts);
        Climb.Top<M> top = Climb.polish(rough, function, minimizer, tenures.customers(), toModel);
        double[] at = top.at();
        double sum = Math.exp(at[1]);
        double logLikelihood = likelihood.logLikelihood(
                sum / (1 + Math.exp(-at[0])),
                sum / (1 + Math.exp(at[0])),
                size == 3 ? Math.exp(at[2]) : 1,
                new double[3]);
        Optional<Note> note = tenures.lost() == 0 ? Optional.of(Note.NO_LOSS) : Climb.note(top);
        return new Fit<>(
                toModel.apply(at),
                logLikelihood,
                tenures.customers(),
                top.minimum().stop(),
                top.minimum().evaluations(),
                note,
                top.uncertainty());
    }
}
