package perennial.models;

import java.util.Optional;
import perennial.models.numeric.Minimum.Stop;

/// A model fitted to data, and how that went.
///
/// @param model the fitted parameters
/// @param logLikelihood ln of the density of the data under the model, without any prior
/// @param customers total weight of the customers the model was fitted to
/// @param stop why the search ended
/// @param evaluations how often the likelihood was computed over the whole data
/// @param note what an owner ought to know, if anything
/// @param uncertainty how well the data pin the parameters down
public record Fit<M extends Model>(
        M model,
        double logLikelihood,
        double customers,
        Stop stop,
        int evaluations,
        Optional<Note> note,
        Uncertainty<M> uncertainty) {

    /// Whether the search ended at a maximum.
    public boolean converged() {
        return stop == Stop.FLAT_GRADIENT || stop == Stop.NO_CHANGE;
    }

    /// Whether the model tells somebody lost from somebody alive: it knows of leaving, and found some.
    public boolean seesLeaving() {
        return !(model instanceof Nbd) && !note.equals(Optional.of(Note.NO_LOSS));
    }

    Fit<M> with(Note said) {
        return new Fit<>(model, logLikelihood, customers, stop, evaluations, Optional.of(said), uncertainty);
    }
}
