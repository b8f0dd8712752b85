package perennial.models.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import perennial.models.SharedData;

/// 64,000 customers, two mailings and a control group (Hillstrom 2008).
class HillstromTest {

    @Test
    void mailings_earned_what_is_published() {
        List<String[]> rows = SharedData.lines("hillstrom/hillstrom.csv")
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Sample none = spend(rows, "No E-Mail");
        Interval mens = spend(rows, "Mens E-Mail").above(none, .95).difference();
        Interval womens = spend(rows, "Womens E-Mail").above(none, .95).difference();
        equal(mens, .769827, .485149, 1.054505);
        equal(womens, .424412, .168965, .679860);
    }

    private static Sample spend(List<String[]> rows, String segment) {
        return Sample.of(rows.stream()
                // counted from the end: some history segments hold a comma
                .filter(row -> row[row.length - 4].equals(segment))
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .toArray());
    }

    private static void equal(Interval interval, double estimate, double low, double high) {
        assertThat(interval.estimate()).isCloseTo(estimate, within(1e-6));
        assertThat(interval.low()).isCloseTo(low, within(2e-5));
        assertThat(interval.high()).isCloseTo(high, within(2e-5));
    }
}
