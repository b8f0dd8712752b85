package perennial.understand.prediction;

import java.time.LocalDate;
import perennial.ground.refresh.Standpoint;

/// What the models found and how well they did.
public interface Forecasts {

    /// The latest training; one without models when nobody has ever bought anything.
    TrainingReport latest();

    /// Fits every model to the purchases up to a day and judges its forecast on what followed.
    ///
    /// @param until the last day the models are shown
    /// @param standpoint where the past ends
    TrainingReport judge(LocalDate until, Standpoint standpoint);
}
