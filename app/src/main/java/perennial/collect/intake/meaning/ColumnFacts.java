package perennial.collect.intake.meaning;

import java.util.List;
import java.util.Map;

/// What the survey of a file found in one column.
///
/// @param header as it stands in the file; empty when it has none
/// @param filled cells with something in them
/// @param blank cells without
/// @param distinct how many different values, exact up to `distinctLimit`, which stands for "this many or more"
/// @param repeats how many cells equal the filled one above them
/// @param looks how many filled cells look like what
/// @param witnesses the first cell of each look that decides between styles
/// @param sorted by day-first dates and by month-first dates: steps back among the filled cells, at best 0
/// @param examples a few different values, shortened
/// @param units what stands beside numbers, with its count: `€`, `kr`
public record ColumnFacts(
        int index,
        String header,
        long filled,
        long blank,
        int distinct,
        int distinctLimit,
        long repeats,
        Map<Look, Long> looks,
        Map<Look, Witness> witnesses,
        Order sorted,
        List<String> examples,
        Map<String, Long> units) {

    /// Steps in a column of dates that could be read both ways.
    public record Order(long dayFirstBack, long dayFirstOn, long monthFirstBack, long monthFirstOn) {
        long dayFirstBreaks() {
            return Math.min(dayFirstBack, dayFirstOn);
        }

        long monthFirstBreaks() {
            return Math.min(monthFirstBack, monthFirstOn);
        }
    }

    public long count(Look look) {
        return looks.getOrDefault(look, 0L);
    }

    /// Share of the filled cells that look so, in [0, 1]; 0 when none is filled.
    public double share(Look look) {
        return filled == 0 ? 0 : (double) count(look) / filled;
    }

    public double share(DateStyle style) {
        return share(Look.of(style));
    }

    public double share(NumberStyle style) {
        return share(Look.of(style));
    }

    /// Share of the filled cells that can't be read as the column was understood, in [0, 1].
    public double unreadable(Meaning meaning) {
        return switch (meaning.field().kind()) {
            case NUMBER -> 1 - share(meaning.numbers());
            case DATE -> meaning.field() == Field.BIRTHDAY ? 0 : 1 - dates(meaning.dates());
            case EMAIL -> 1 - share(Look.EMAIL);
            default -> 0;
        };
    }

    /// A cell that starts with a year or names its month is understood in either order.
    private double dates(DateStyle style) {
        boolean ordered = style == DateStyle.DAY_MONTH_YEAR || style == DateStyle.MONTH_DAY_YEAR;
        double others = share(DateStyle.YEAR_MONTH_DAY) + share(DateStyle.MONTH_NAME);
        return ordered ? share(style) + others : share(style);
    }

    public boolean empty() {
        return filled == 0;
    }

    /// No value comes twice, as far as could be counted.
    public boolean unique() {
        return repeats == 0 && distinct == Math.min(filled, distinctLimit);
    }

    /// Values come again, by and large: a customer in a list of orders, a category, a country.
    public boolean recurring() {
        return distinct < distinctLimit ? distinct < .9 * filled : repeats > 0;
    }
}
