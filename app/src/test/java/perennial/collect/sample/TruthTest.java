package perennial.collect.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import perennial.collect.sample.Truth.Kind;
import perennial.collect.sample.Truth.Stay;
import perennial.models.Histories;
import perennial.models.History;
import perennial.models.MbgNbd;

@NullMarked
class TruthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Books BOOKS = Books.of(TODAY);
    private static final Map<String, List<LocalDate>> DAYS = BOOKS.days();
    private static final Map<String, Truth> TRUTH =
            BOOKS.business().truth().stream().collect(Collectors.toMap(Truth::customer, Function.identity()));

    @Test
    void nobody_orders_before_coming_or_after_leaving() {
        assertThat(DAYS).allSatisfy((customer, days) -> assertThat(days).allMatch(truth(customer)::wasCustomerOn));
    }

    @Test
    void every_stay_begins_with_an_order() {
        assertThat(TRUTH)
                .allSatisfy((customer, truth) -> assertThat(DAYS.getOrDefault(customer, List.of()))
                        .containsAll(truth.stays().stream().map(Stay::from).toList()));
    }

    @Test
    void every_kind_of_customer_is_there_and_some_have_come_back() {
        assertThat(TRUTH.values()).extracting(Truth::kind).contains(Kind.values());
        assertThat(TRUTH.values()).filteredOn(Truth::cameBack).hasSizeBetween(50, 200);
        assertThat(TRUTH.values())
                .filteredOn(
                        truth -> truth.kind() == Kind.REGULAR && truth.left().isPresent())
                .hasSizeBetween(150, 350);
    }

    @Test
    void regulars_come_as_often_as_their_rate_says() {
        var ratios = new ArrayList<Double>();
        TRUTH.forEach((customer, truth) -> {
            if (truth.kind() != Kind.REGULAR || truth.left().isPresent() || truth.cameBack()) return;
            double weeks = weeks(truth.stays().getFirst().from(), TODAY);
            if (weeks > 52) ratios.add(DAYS.getOrDefault(customer, List.of()).size() / weeks / truth.ordersPerWeek());
        });

        assertThat(ratios.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isBetween(.9, 1.1);
    }

    /// Of a customer who is there and one who has left, in how many pairs does the model think so, too?
    @Test
    void who_has_left_can_be_told_from_the_orders() {
        var histories = Histories.builder();
        DAYS.values().forEach(days -> {
            History history = history(days);
            histories.add(history.repeats(), history.recency(), history.age());
        });
        MbgNbd model = MbgNbd.fit(histories.build()).model();

        var there = new ArrayList<Double>();
        var left = new ArrayList<Double>();
        DAYS.forEach((customer, days) -> {
            boolean isThere = truth(customer).wasCustomerOn(TODAY.minusDays(1));
            (isThere ? there : left).add(model.probabilityAlive(history(days)));
        });
        assertThat(pairsInOrder(left, there)).isGreaterThan(.9);
        assertThat(there.size() / (double) DAYS.size()).isBetween(.2, .45);
    }

    private static double pairsInOrder(List<Double> lower, List<Double> higher) {
        double inOrder = 0;
        for (double low : lower) for (double high : higher) inOrder += low < high ? 1 : low == high ? .5 : 0;
        return inOrder / lower.size() / higher.size();
    }

    private static History history(List<LocalDate> orders) {
        List<LocalDate> days = orders.stream().distinct().toList();
        return new History(days.size() - 1, weeks(days.getFirst(), days.getLast()), weeks(days.getFirst(), TODAY));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.;
    }

    private static Truth truth(String customer) {
        return java.util.Objects.requireNonNull(TRUTH.get(customer));
    }
}
