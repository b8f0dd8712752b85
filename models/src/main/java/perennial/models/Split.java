package perennial.models;

import java.util.Optional;

/// A past cut in two: what was known at some day, and what came after.
///
/// @param histories of each customer up to the cut, indexed
/// @param orders purchases of each customer after the cut, in the same order
/// @param weeks length of the time after the cut, above 0
/// @param cut the purchases behind it; empty when only histories are at hand, then candidates that learn from
///     single purchases stay away
public record Split(Histories histories, int[] orders, double weeks, Optional<Cut> cut) {

    /// Where a past was cut.
    ///
    /// @param known everything up to the cut
    /// @param last last day of what came after
    /// @param season by which weeks are counted
    public record Cut(Purchases.Known known, int last, Season season) {}

    public Split {
        if (orders.length != histories.customers()) {
            throw new IllegalArgumentException(
                    "need one count for each of " + histories.customers() + " customers, got " + orders.length);
        }
        if (orders.length == 0) {
            throw new IllegalArgumentException("a split needs at least one customer, got none");
        }
        if (!(weeks > 0) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException("weeks must be above 0 and finite, was " + weeks);
        }
        for (int order : orders) {
            if (order < 0) {
                throw new IllegalArgumentException("orders must be 0 or more, was " + order);
            }
        }
    }

    /// Histories with what came after.
    public Split(Histories histories, int[] orders, double weeks) {
        this(histories, orders, weeks, Optional.empty());
    }

    /// Purchases cut at the end of a day; only customers who had bought by then take part.
    ///
    /// @param cut last day of what is known
    /// @param last last day of what came after, later than the cut
    public static Split of(Purchases purchases, int cut, int last) {
        return of(purchases, cut, last, Season.EVEN);
    }

    /// Purchases cut at the end of a day, with weeks that count for what the season makes of them.
    public static Split of(Purchases purchases, int cut, int last, Season season) {
        Purchases.Known known = purchases.until(cut, season);
        return new Split(
                known.histories(),
                known.ordersUntil(last),
                season.weeks(cut, last),
                Optional.of(new Cut(known, last, season)));
    }

    /// Purchases after the cut of all together.
    public long totalOrders() {
        long sum = 0;
        for (int order : orders) {
            sum += order;
        }
        return sum;
    }
}
