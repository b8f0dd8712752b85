package perennial.collect.sample;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.collect.intake.Received;
import perennial.collect.sample.Books.Receipt;

@NullMarked
class SeasonsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Books BOOKS = Books.of(TODAY);

    @Test
    void saturday_is_the_busiest_day_at_the_counter() {
        Map<DayOfWeek, Long> counter = BOOKS.placed().stream()
                .filter(receipt -> receipt.channel().equals("Counter"))
                .collect(Collectors.groupingBy(receipt -> receipt.day().getDayOfWeek(), Collectors.counting()));

        long all = counter.values().stream().mapToLong(Long::longValue).sum();
        assertThat(counter.getOrDefault(SATURDAY, 0L) / (double) all).isBetween(.25, .40);
        assertThat(counter.getOrDefault(SATURDAY, 0L)).isGreaterThan(2 * counter.getOrDefault(MONDAY, 0L));
    }

    @Test
    void december_is_the_peak_and_august_the_slump_of_a_year() {
        Map<YearMonth, Long> months = BOOKS.placed().stream()
                .collect(Collectors.groupingBy(
                        receipt -> YearMonth.from(receipt.day()), TreeMap::new, Collectors.counting()));

        long december = months.getOrDefault(YearMonth.of(2025, 12), 0L);
        long august = months.getOrDefault(YearMonth.of(2025, 8), 0L);
        months.forEach((month, orders) -> assertThat(orders).isLessThanOrEqualTo(december));
        for (int month : new int[] {3, 4, 5, 6, 9, 10, 11})
            assertThat(months.getOrDefault(YearMonth.of(2025, month), 0L)).isGreaterThan(august);
    }

    @Test
    void nothing_is_sold_over_the_counter_on_a_holiday() {
        assertThat(BOOKS.placed())
                .filteredOn(receipt -> !receipt.channel().equals("Web shop"))
                .extracting(Receipt::day)
                .noneMatch(BakeryYear::closed);
    }

    @Test
    void companies_order_on_workday_mornings() {
        assertThat(BOOKS.lines())
                .filteredOn(line -> "Phone".equals(line.sale().channel()))
                .extracting(line -> line.sale().at().atZone(BOOKS.business().zone()))
                .allMatch(at -> at.getHour() <= 11 && at.getDayOfWeek().compareTo(SATURDAY) < 0);
    }

    @Test
    void stollen_is_bought_in_november_and_december_only() {
        Map<Month, Long> months = BOOKS.lines().stream()
                .map(Received.Sale::sale)
                .filter(line -> "FE-01".equals(line.sku()) && Objects.requireNonNull(line.amountMinor()) > 0)
                .collect(Collectors.groupingBy(
                        line -> line.at().atZone(BOOKS.business().zone()).getMonth(), Collectors.counting()));

        assertThat(months).containsOnlyKeys(NOVEMBER, DECEMBER);
        assertThat(months.getOrDefault(DECEMBER, 0L)).isGreaterThan(500);
    }

    @Test
    void every_price_rises_once() {
        Map<String, Long> prices = BOOKS.lines().stream()
                .map(Received.Sale::sale)
                .map(line -> Map.entry(
                        Objects.requireNonNull(line.product()),
                        Objects.requireNonNull(line.amountMinor())
                                / Objects.requireNonNull(line.quantity()).longValue()))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));

        assertThat(prices)
                .hasSize(Assortment.PRODUCTS.size())
                .allSatisfy((product, count) -> assertThat(count).isEqualTo(2));
    }

    @Test
    void business_time_passes_as_fast_as_ours_on_average() {
        var rhythm = new Rhythm(TODAY.minusYears(1), TODAY, BakeryYear::counter);

        assertThat(rhythm.length()).isCloseTo(365, within(1e-9));
        assertThat(rhythm.on(LocalDate.of(2025, 12, 25))).isZero();
        assertThat(rhythm.on(LocalDate.of(2025, 12, 20))).isGreaterThan(2);
        assertThat(rhythm.day(rhythm.at(LocalDate.of(2025, 12, 25)))).isEqualTo("2025-12-27");
        assertThat(rhythm.day(rhythm.length())).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954-04-18", "1981-04-19", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    void easter_is_when_the_calendar_says(LocalDate sunday) {
        assertThat(BakeryYear.easter(sunday.getYear())).isEqualTo(sunday);
    }
}
