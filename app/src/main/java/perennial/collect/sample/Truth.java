package perennial.collect.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a shop never knows of a customer, and a simulation does: to judge what is said about who is still there.
///
/// @param customer the number that stands in both files
/// @param ordersPerWeek while they are there, averaged over the seasons; 0 for those who never buy
/// @param stays in order of time; empty for those who never buy
public record Truth(String customer, Kind kind, double ordersPerWeek, List<Stay> stays) {

    public enum Kind {
        /// every week or every other
        REGULAR,
        /// now and then
        OCCASIONAL,
        /// once, and never meant to come again
        ONE_TIME,
        /// orders for a company
        CATERING,
        /// reads the newsletter, has never bought
        SUBSCRIBER
    }

    public enum Reason {
        PASSING_THROUGH,
        MOVED,
        /// comes half as often in the last weeks, then no more
        NEW_HABITS,
        CONTRACT_ENDED
    }

    /// A time during which somebody was a customer.
    ///
    /// @param from day of the first order
    /// @param leaving null while they are there
    public record Stay(LocalDate from, @Nullable Leaving leaving) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (leaving == null || day.isBefore(leaving.on()));
        }
    }

    /// @param on the first day on which they were no customer any more
    public record Leaving(LocalDate on, Reason reason) {}

    /// Whether they were a customer on that day, even if they bought nothing.
    public boolean wasCustomerOn(LocalDate day) {
        return stays.stream().anyMatch(stay -> stay.covers(day));
    }

    /// How and when they left for good; empty for those who are there or never came.
    public Optional<Leaving> left() {
        return stays.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(stays.getLast().leaving());
    }

    public boolean cameBack() {
        return stays.size() > 1;
    }
}
