package perennial.collect.intake.meaning;

/// What a cell looks like. A cell may have several looks: `20240501` is a whole number and a compact date.
public enum Look {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    MONTH_NAME,
    COMPACT,
    SERIAL,
    UNIX_SECONDS,
    UNIX_MILLIS,
    /// only day/month/year makes sense of it: 13/04/2024
    DAY_FIRST_ONLY,
    /// only month/day/year makes sense of it: 04/13/2024
    MONTH_FIRST_ONLY,
    /// 13.04.2024
    DOTTED_DATE,
    /// 10:30
    CLOCK,
    /// readable with a decimal point
    POINT,
    /// readable with a decimal comma
    COMMA,
    POINT_ONLY,
    COMMA_ONLY,
    /// 1.234 or 1,234: readable in both styles, with different results
    TWO_WAYS,
    WHOLE_NUMBER,
    /// with a currency sign or code
    MONEY,
    NEGATIVE,
    EMAIL,
    PHONE,
    URL,
    YES_NO,
    COUNTRY,
    CURRENCY_CODE,
    /// letters and spaces in between
    SEVERAL_WORDS,
    WITH_LETTERS,
    LEADING_ZERO;

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int looks) {
        return (looks & bit()) != 0;
    }

    static Look of(DateStyle style) {
        return switch (style) {
            case YEAR_MONTH_DAY -> YEAR_MONTH_DAY;
            case DAY_MONTH_YEAR -> DAY_MONTH_YEAR;
            case MONTH_DAY_YEAR -> MONTH_DAY_YEAR;
            case MONTH_NAME -> MONTH_NAME;
            case COMPACT -> COMPACT;
            case SERIAL -> SERIAL;
            case UNIX_SECONDS -> UNIX_SECONDS;
            case UNIX_MILLIS -> UNIX_MILLIS;
        };
    }

    static Look of(NumberStyle style) {
        return style == NumberStyle.POINT ? POINT : COMMA;
    }
}
