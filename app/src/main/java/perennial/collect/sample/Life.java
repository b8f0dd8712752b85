package perennial.collect.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.sample.Truth.Stay;

/// The hidden story of somebody who still has no name.
///
/// @param ordersPerWeek while they are there
/// @param webShare share of orders placed in the web shop; 1 for those who live too far away to come
/// @param since when the shop first heard of them
/// @param employer for whom they order; null when for themselves
record Life(
        Habits habits,
        double ordersPerWeek,
        double webShare,
        Rhythm rhythm,
        LocalDate since,
        List<Stay> stays,
        @Nullable Company employer) {

    boolean farAway() {
        return webShare == 1;
    }
}
