package perennial.collect.intake.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides from a whole column how it writes its days.
final class DateChoice {

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "MH", "PW");
    private static final List<DateStyle> UNMISTAKABLE = List.of(
            DateStyle.YEAR_MONTH_DAY,
            DateStyle.MONTH_NAME,
            DateStyle.COMPACT,
            DateStyle.UNIX_SECONDS,
            DateStyle.UNIX_MILLIS,
            DateStyle.SERIAL);

    private DateChoice() {}

    /// @param shop its country and currency lean towards one side where nothing else does
    static Decided<DateStyle> of(ColumnFacts column, Shop shop) {
        DateStyle plain = UNMISTAKABLE.stream()
                .max(Comparator.comparingDouble(column::share))
                .orElseThrow();
        double ordered = Math.max(column.share(DateStyle.DAY_MONTH_YEAR), column.share(DateStyle.MONTH_DAY_YEAR));
        // a style that orders day and month reads dates with the year first and with named months as well
        boolean readsBoth = plain == DateStyle.YEAR_MONTH_DAY || plain == DateStyle.MONTH_NAME;
        if (ordered > (readsBoth ? 0 : column.share(plain))) return dayOrMonth(column, shop);
        if (column.share(plain) == 0) return new Decided<>(DateStyle.YEAR_MONTH_DAY, 1, Reason.of("no-dates"));
        return new Decided<>(plain, 1, Reason.of("dates-plain", example(column)));
    }

    private static Decided<DateStyle> dayOrMonth(ColumnFacts column, Shop shop) {
        long dayOnly = column.count(Look.DAY_FIRST_ONLY);
        long monthOnly = column.count(Look.MONTH_FIRST_ONLY);
        DateStyle more = dayOnly >= monthOnly ? DateStyle.DAY_MONTH_YEAR : DateStyle.MONTH_DAY_YEAR;
        long most = Math.max(dayOnly, monthOnly);
        long fewest = Math.min(dayOnly, monthOnly);
        if (most > 0) {
            // a stray cell among hundreds is a slip of somebody's hand; more of them are two hands
            double sure = fewest == 0 ? 1 : fewest * 100 <= most ? .9 : .5;
            var reason = sure == .5 ? contradicting(column) : witnessed(column, more, most);
            return new Decided<>(more, sure, reason);
        }
        if (column.share(Look.DOTTED_DATE) > .9)
            return new Decided<>(DateStyle.DAY_MONTH_YEAR, .95, Reason.of("dates-dotted", example(column)));
        DateStyle sorted = sorted(column.sorted());
        if (sorted != null) return new Decided<>(sorted, .9, Reason.of("dates-sorted"));
        boolean monthFirst =
                shop.country() == null ? "USD".equals(shop.currency()) : MONTH_FIRST.contains(shop.country());
        return new Decided<>(
                monthFirst ? DateStyle.MONTH_DAY_YEAR : DateStyle.DAY_MONTH_YEAR,
                .5,
                Reason.of("dates-both", example(column)));
    }

    private static Reason contradicting(ColumnFacts column) {
        Witness day = column.witnesses().get(Look.DAY_FIRST_ONLY);
        Witness month = column.witnesses().get(Look.MONTH_FIRST_ONLY);
        return day == null || month == null
                ? Reason.of("dates-both", example(column))
                : Reason.of("dates-contradict", day.cell(), day.line(), month.cell(), month.line());
    }

    private static Reason witnessed(ColumnFacts column, DateStyle style, long count) {
        boolean dayFirst = style == DateStyle.DAY_MONTH_YEAR;
        Witness witness = column.witnesses().get(dayFirst ? Look.DAY_FIRST_ONLY : Look.MONTH_FIRST_ONLY);
        String reason = dayFirst ? "dates-day-first" : "dates-month-first";
        return witness == null
                ? Reason.of(reason, count, "", "")
                : Reason.of(reason, count, witness.cell(), witness.line());
    }

    /// Many steps, all in one direction, under one reading only.
    private static @Nullable DateStyle sorted(ColumnFacts.Order order) {
        long steps = order.dayFirstBack() + order.dayFirstOn();
        if (steps < 5) return null;
        boolean dayFirst = order.dayFirstBreaks() * 50 <= steps;
        boolean monthFirst = order.monthFirstBreaks() * 50 <= order.monthFirstBack() + order.monthFirstOn();
        if (dayFirst == monthFirst) return null;
        return dayFirst ? DateStyle.DAY_MONTH_YEAR : DateStyle.MONTH_DAY_YEAR;
    }

    private static String example(ColumnFacts column) {
        return column.examples().isEmpty() ? "" : column.examples().get(0);
    }
}
