package perennial.understand.insight.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.understand.insight.Picture.Cohort;

/// Reads the cohorts: those who first bought in the same month, followed month by month.
@Component
public class CohortStore {

    private final JdbcClient db;

    CohortStore(JdbcClient db) {
        this.db = db;
    }

    private record Cell(LocalDate cohort, int monthsLater, long active, long revenueMinor) {}

    /// Months without a purchase are there with 0, months still to come are not there.
    ///
    /// @param last the last day of the past
    public List<Cohort> until(LocalDate last) {
        var byMonth = new TreeMap<YearMonth, Map<Integer, Cell>>();
        db.sql("select cohort, months_later, active, revenue_minor from insight.cohort order by cohort, months_later")
                .query(Cell.class)
                .list()
                .forEach(cell -> byMonth.computeIfAbsent(YearMonth.from(cell.cohort()), month -> new HashMap<>())
                        .put(cell.monthsLater(), cell));
        return byMonth.entrySet().stream()
                .map(entry -> cohort(entry.getKey(), entry.getValue(), last))
                .toList();
    }

    private static Cohort cohort(YearMonth month, Map<Integer, Cell> cells, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(month, YearMonth.from(last));
        var active = new ArrayList<Long>();
        var revenue = new ArrayList<Long>();
        for (int later = 0; later <= months; later++) {
            var cell = cells.get(later);
            active.add(cell == null ? 0 : cell.active());
            revenue.add(cell == null ? 0 : cell.revenueMinor());
        }
        return new Cohort(month, active.isEmpty() ? 0 : active.getFirst(), active, revenue);
    }
}
