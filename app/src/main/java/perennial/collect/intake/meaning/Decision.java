package perennial.collect.intake.meaning;

/// One decision, how sure it is and why.
///
/// @param column counted from 0; -1 for the whole file
/// @param sure from 0 to 1; below [#SURE] a person is asked
public record Decision(About about, int column, double sure, Reason reason) {

    public static final double SURE = .7;

    public enum About {
        FIELD,
        DATES,
        NUMBERS,
        CURRENCY,
        ROWS
    }
}
