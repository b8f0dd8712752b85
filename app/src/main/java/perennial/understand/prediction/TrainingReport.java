package perennial.understand.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a training found: every model that was fitted, which one is trusted, and how well each did on held-out weeks.
///
/// @param standpoint the last day of the purchases the models were fitted to
/// @param customers how many histories that were
/// @param champion the model whose forecasts are shown; empty when nothing could be fitted
public record TrainingReport(
        LocalDate standpoint,
        long customers,
        List<Fitted> models,
        Optional<String> champion,
        Optional<Holdout> holdout) {

    /// @param parameters by their names in the literature; times in weeks
    /// @param note what an owner ought to know about this fit, in plain words
    public record Fitted(
            String name, Map<String, Double> parameters, double logLikelihood, long customers, Optional<String> note) {}

    /// @param until the last day the models were shown; what came after, they had to forecast
    /// @param orders purchase days after it, of the customers known by then
    public record Holdout(LocalDate until, long customers, long orders, List<Score> byModel) {}

    /// How one model did.
    ///
    /// @param forecast purchase days it expected in total
    /// @param topDecileShare share of the held-out purchases made by the tenth of customers it ranked highest
    /// @param coverage80 share of customers whose purchases lay in its 80 % range; NaN if it gives none
    public record Score(
            String name,
            double forecast,
            double mae,
            double rmse,
            double correlation,
            double topDecileShare,
            double coverage80) {}
}
