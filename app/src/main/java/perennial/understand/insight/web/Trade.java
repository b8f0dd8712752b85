package perennial.understand.insight.web;

import java.util.List;
import java.util.Optional;
import perennial.understand.insight.store.TradeStore.Day;

/// What a stretch of days brought together. Money in minor units.
record Trade(long soldMinor, long orders, long newCustomers) {

    static Trade of(List<Day> days) {
        return new Trade(
                days.stream().mapToLong(Day::soldMinor).sum(),
                days.stream().mapToLong(Day::orders).sum(),
                days.stream().mapToLong(Day::newCustomers).sum());
    }

    /// How much more a number is than an earlier one, as a share of that; empty if there was nothing to compare with.
    static Optional<Double> change(long now, long before) {
        return before <= 0 ? Optional.empty() : Optional.of((double) (now - before) / before);
    }
}
