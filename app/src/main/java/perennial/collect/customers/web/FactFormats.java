package perennial.collect.customers.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerFacts;
import perennial.collect.customers.CustomerFacts.CustomerFact;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Shown;

/// Facts about customers, ready to print.
final class FactFormats {

    private static final String UNKNOWN = "–";

    private FactFormats() {}

    static Content show(CustomerFact fact, @Nullable Object value, Formats formats) {
        if (value == null) {
            return Shown.plain(UNKNOWN);
        }
        return switch (fact.kind()) {
            case COUNT -> Shown.plain(formats.decimal(((Number) value).doubleValue(), 1));
            case MONEY -> formats.money(((Number) value).longValue());
            case SHARE -> formats.percent(((Number) value).doubleValue());
            case DAYS -> Shown.plain(formats.decimal(((Number) value).doubleValue(), 0));
            case DATE -> formats.day(day(value));
            case STAGE -> Shown.plain(formats.t("lifecycle.stage." + value));
        };
    }

    /// For a spreadsheet: plain, exact, the same in every language.
    static String plain(CustomerFact fact, @Nullable Object value, int moneyDigits) {
        if (value == null) {
            return "";
        }
        return fact.kind() == CustomerFacts.Kind.MONEY
                ? BigDecimal.valueOf(((Number) value).longValue(), moneyDigits).toPlainString()
                : value.toString();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
    }
}
