package perennial.collect.orders.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perennial.collect.orders.store.RateStore.Rate;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Formats;

/// Exchange rates as people write them, a day, a currency and a number in each line: `2026-01-31 USD 1.08`.
///
/// @param rates what was understood
/// @param problem the first line that makes no sense, in words; then nothing of it is taken
record RateLines(List<Rate> rates, Optional<String> problem) {

    static final int MOST = 5_000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s;]+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,12})?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// @param foreignPerOwn whether the number is units of the other currency for one of ours: "1 EUR = 1.08 USD"
    static RateLines read(String pasted, Currency own, boolean foreignPerOwn, Formats formats) {
        var rates = new ArrayList<Rate>();
        var lines = pasted.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            var problem = rates.size() == MOST ? "orders.rates.too-many" : problem(line, own);
            if (problem != null) {
                return new RateLines(
                        List.of(),
                        Optional.of(formats.t(
                                "orders.rates.line", i + 1, formats.t(problem, shown(line), own.getCurrencyCode()))));
            }
            rates.add(rate(parts(line), own, foreignPerOwn));
        }
        return new RateLines(rates, Optional.empty());
    }

    private static List<String> parts(String line) {
        var parts = List.of(BETWEEN.split(line));
        return parts.size() == 1 ? List.of(COMMAS.split(line)) : parts;
    }

    /// Key of the sentence that says what is wrong with a line, or null.
    private static @Nullable String problem(String line, Currency own) {
        var parts = parts(line);
        if (parts.size() != 3) {
            return "orders.rates.not-three";
        }
        if (day(parts.get(0)).isEmpty()) {
            return "orders.rates.no-day";
        }
        if (!Choices.isCurrency(parts.get(1).toUpperCase(java.util.Locale.ROOT))) {
            return "orders.rates.no-currency";
        }
        if (parts.get(1).equalsIgnoreCase(own.getCurrencyCode())) {
            return "orders.rates.own-currency";
        }
        return number(parts.get(2)).signum() > 0 ? null : "orders.rates.no-number";
    }

    private static Rate rate(List<String> parts, Currency own, boolean foreignPerOwn) {
        var number = number(parts.get(2));
        return new Rate(
                Currency.getInstance(parts.get(1).toUpperCase(java.util.Locale.ROOT)),
                own,
                day(parts.get(0)).orElseThrow(),
                foreignPerOwn ? BigDecimal.ONE.divide(number, MathContext.DECIMAL64) : number);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /// 0 for what is no number. A comma is a decimal point in half of the world.
    private static BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
    }

    private static String shown(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
