package perennial.models;

/// A sentence for people about a result.
///
/// @param key names the sentence for translators
/// @param text the sentence in English
public record Note(String key, String text) {

    /// Leaving explains nothing: forecasts are those of a model without it.
    public static final Note NO_LOSS = new Note("models.note.no-loss", "no customer loss visible in this history");
    /// There is nothing to learn from yet.
    public static final Note NO_REPEATS =
            new Note("models.note.no-repeats", "nobody came back yet, so this rests on assumptions only");
    /// Too few came back for single figures to mean anything.
    public static final Note FEW_REPEATS = new Note(
            "models.note.few-repeats",
            "fewer than 30 customers came back, so believe ranges and groups rather than single figures");
    /// The likelihood is flat in some direction.
    public static final Note WEAKLY_DETERMINED = new Note(
            "models.note.weakly-determined",
            "the history doesn't pin the parameters down; forecasts are sound, single parameters are not");
    /// The search was stopped before the top.
    public static final Note NOT_CONVERGED =
            new Note("models.note.not-converged", "the search for the best parameters did not settle");
    /// Gamma-Gamma was passed over.
    public static final Note SPEND_FOLLOWS_FREQUENCY = new Note(
            "models.note.spend-follows-frequency",
            "how much customers spend goes with how often they buy, so spending is forecast from both together");

    private static final int FEW = 30;

    static boolean few(Histories histories) {
        return histories.repeaters() < FEW;
    }
}
