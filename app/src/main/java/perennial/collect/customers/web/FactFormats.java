package perennial.collect.customers.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerFacts.Kind;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Shown;

/// Facts about customers, ready to print.
final class FactFormats {

    private static final String UNKNOWN = "–";
    private static final int LONGEST = 80;

    private FactFormats() {}

    static Content show(Kind kind, @Nullable Object value, Formats formats) {
        if (value == null) {
            return Shown.plain(kind == Kind.TEXT ? "" : UNKNOWN);
        }
        return switch (kind) {
            case TEXT -> shortened(value.toString());
            case COUNT -> Shown.plain(formats.decimal(((Number) value).doubleValue(), 1));
            case MONEY -> formats.money(((Number) value).longValue());
            case SHARE -> formats.percent(((Number) value).doubleValue());
            case DAYS -> Shown.plain(formats.decimal(((Number) value).doubleValue(), 0));
            case DATE -> formats.day(day(value));
            case STAGE -> Shown.plain(formats.t("lifecycle.stage." + value));
        };
    }

    /// The beginning of a long text, the rest on hover.
    static Shown shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return Shown.plain(text);
        }
        var beginning =
                text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        return new Shown(beginning, text.length() > 1_000 ? text.substring(0, 1_000) : text);
    }

    /// For a spreadsheet: plain, exact, the same in every language.
    static @Nullable Object plain(Kind kind, @Nullable Object value, int moneyDigits) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case MONEY -> BigDecimal.valueOf(((Number) value).longValue(), moneyDigits);
            case DATE -> day(value);
            case COUNT, SHARE, DAYS -> value instanceof Number ? value : value.toString();
            case TEXT, STAGE -> value.toString();
        };
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
    }

    static boolean numeric(Kind kind) {
        return switch (kind) {
            case COUNT, MONEY, SHARE, DAYS -> true;
            case TEXT, DATE, STAGE -> false;
        };
    }
}
