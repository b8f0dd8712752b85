package perennial.collect.intake.reading;

import java.util.regex.Pattern;

/// What a cell looks like from afar; enough to tell headers from values and a delimiter from a comma in a price.
enum CellShape {
    EMPTY,
    NUMBER,
    DATE,
    EMAIL,
    /// Letters and digits in one word: `C536379`, `85123A`.
    CODE,
    WORDS,
    /// Text with something in it that could be a delimiter.
    MIXED;

    private static final int LONGEST_VALUE = 60;
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "[(+-]?\\s?[\\p{Sc}]?\\s?[+-]?\\d[\\d.,'’\\s]*\\s?[%\\p{Sc}]?\\)?|[+-]?[.,]\\d+|[A-Z]{3} ?-?\\d[\\d.,]*"
                    + "|-?\\d[\\d.,]* ?[A-Z]{3}|[+-]?\\d+([.]\\d+)?[eE][+-]?\\d+");
    private static final Pattern DATE_LIKE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([ T].{0,30})?|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{2}|\\d{4})([ ,T].{0,30})?"
                    + "|\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp]\\.?[Mm]\\.?)?"
                    + "|\\d{1,2}\\.? ?[\\p{L}]{3,10}\\.? \\d{2,4}.{0,30}|[\\p{L}]{3,10}\\.? \\d{1,2},? \\d{4}.{0,30}");
    private static final Pattern EMAIL_LIKE = Pattern.compile("\\S+@\\S+\\.\\p{L}{2,}>?");
    private static final Pattern CODE_LIKE = Pattern.compile("(?=.*\\d)[\\p{L}\\d_#/.'+-]+");
    private static final Pattern DELIMITER_LIKE = Pattern.compile("[,;|\\t~^¦§\\x01\\x1f]");

    static CellShape of(String cell) {
        String value = cell.strip();
        if (value.isEmpty()) {
            return EMPTY;
        }
        if (value.length() <= LONGEST_VALUE) {
            if (NUMBER_LIKE.matcher(value).matches()) {
                return NUMBER;
            }
            if (DATE_LIKE.matcher(value).matches()) {
                return DATE;
            }
            if (EMAIL_LIKE.matcher(value).matches()) {
                return EMAIL;
            }
            if (CODE_LIKE.matcher(value).matches()) {
                return CODE;
            }
        }
        return DELIMITER_LIKE.matcher(value).find() ? MIXED : WORDS;
    }

    /// Something no header is made of.
    boolean isValue() {
        return this == NUMBER || this == DATE || this == EMAIL;
    }
}
