package perennial.understand.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The customer base as a whole, as of the last refresh. Money in minor units of the reporting currency.
///
/// @param customers people and companies with at least one order
/// @param orders their orders
/// @param revenueMinor what they paid, before refunds
/// @param anonymousMinor what was sold to nobody we know, before refunds
/// @param returning customers with purchases on two days or more
/// @param knowsMoney whether any amount is known at all
public record Picture(
        long customers,
        long orders,
        long returning,
        long revenueMinor,
        long refundsMinor,
        long anonymousMinor,
        boolean knowsMoney,
        Optional<LocalDate> firstOrder,
        Optional<LocalDate> lastOrder,
        double rhythmDays,
        List<Cohort> cohorts,
        Map<String, Long> stages,
        List<RfmCell> rfm,
        List<Standout> top) {

    /// Those who first bought in one month.
    ///
    /// @param active how many bought 0, 1, 2 … months later; as long as there were months to look at
    /// @param revenueMinor what they spent then
    public record Cohort(YearMonth month, long size, List<Long> active, List<Long> revenueMinor) {}

    /// Customers who share an RFM score, each from 1 to 5.
    public record RfmCell(int recency, int frequency, int monetary, long customers) {}

    /// One of the most valuable customers.
    ///
    /// @param customer how the file names them: its customer id, or else e-mail or name
    public record Standout(
            long id,
            String customer,
            double expectedOrders12m,
            Optional<Long> valueMinor,
            Optional<Long> lowMinor,
            Optional<Long> highMinor,
            double aliveProbability) {}

    /// Share of customers who came back on another day, in [0, 1]; empty without customers.
    public Optional<Double> repeatRate() {
        return customers == 0 ? Optional.empty() : Optional.of((double) returning / customers);
    }
}
