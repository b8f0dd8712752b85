package perennial.collect.intake.meaning;

import java.util.Locale;

/// How a column writes days. A time and an offset may follow in every style but the last three.
public enum DateStyle {
    /// 2024-05-01, 2024/5/1, 2024-05-01T10:00:00+02:00
    YEAR_MONTH_DAY,
    /// 01.05.2024, 1/5/24
    DAY_MONTH_YEAR,
    /// 05/01/2024
    MONTH_DAY_YEAR,
    /// 1 May 2024, 1. Mai 2024, May 1, 2024
    MONTH_NAME,
    /// 20240501, 20240501103000
    COMPACT,
    /// days since 1899-12-30, as a workbook counts
    SERIAL,
    UNIX_SECONDS,
    UNIX_MILLIS;

    public String labelKey() {
        return "intake.meaning.dates." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
