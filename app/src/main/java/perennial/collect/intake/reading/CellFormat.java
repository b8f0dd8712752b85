package perennial.collect.intake.reading;

import java.util.Locale;

/// What a cell's number format makes of its number, as far as it changes the meaning.
///
/// @param digits for [Kind#PADDED], how many digits are shown at least
record CellFormat(Kind kind, int digits) {

    enum Kind {
        NUMBER,
        /// A number with zeros in front, such as a postcode.
        PADDED,
        DATE,
        DATE_AND_TIME,
        TIME,
        /// Hours beyond a day, `[h]:mm`.
        DURATION
    }

    static final CellFormat PLAIN = new CellFormat(Kind.NUMBER, 0);

    private static CellFormat of(Kind kind) {
        return new CellFormat(kind, 0);
    }

    /// The formats every workbook has without naming them. 27 to 36 and 50 to 58 are dates of East Asia.
    static CellFormat builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return of(Kind.DATE);
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 47) {
            return of(Kind.TIME);
        }
        if (id == 22) {
            return of(Kind.DATE_AND_TIME);
        }
        return id == 46 ? of(Kind.DURATION) : PLAIN;
    }

    /// @param code such as `dd.mm.yyyy hh:mm`, `[$-409]d-mmm;@`, `#,##0.00 "€"`, `00000`
    static CellFormat of(String code) {
        String positive = bare(code);
        if (positive.matches("0{2,20}")) {
            return new CellFormat(Kind.PADDED, positive.length());
        }
        if (positive.matches(".*\\[(h+|m+|s+)].*")) {
            return of(Kind.DURATION);
        }
        String letters = positive.replaceAll("\\[[^]]*]", "");
        if (letters.contains("general") || letters.replaceAll("s[.,]0+", "s").matches(".*[0#?].*")) {
            return PLAIN;
        }
        boolean clock = letters.matches(".*[hs].*");
        boolean day = letters.matches(".*[dy].*") || letters.contains("m") && !clock;
        if (day) {
            return of(clock ? Kind.DATE_AND_TIME : Kind.DATE);
        }
        return clock ? of(Kind.TIME) : PLAIN;
    }

    /// The part for positive numbers, lower case, without quoted text, escaped letters and `am/pm`.
    private static String bare(String code) {
        String unquoted = code.replaceAll("\"[^\"]*\"", "").replaceAll("[\\\\_*].", "");
        int end = unquoted.indexOf(';');
        return (end < 0 ? unquoted : unquoted.substring(0, end))
                .toLowerCase(Locale.ROOT)
                .replaceAll("am/pm|a/p", "")
                .strip();
    }
}
