package perennial.collect.orders.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.collect.customers.store.TestCustomers;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.SaleLine;
import perennial.collect.intake.Sink;
import perennial.collect.intake.Tally;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.DatabaseTest;

class ArrivingOrdersDbTest extends DatabaseTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    private final Map<Long, Complaint> refused = new LinkedHashMap<>();
    private List<Sink> sinks = List.of();
    private long line;

    @BeforeEach
    void sinks() {
        sinks = List.of(
                TestCustomers.sink(
                        dataSource,
                        db,
                        List.of(() -> "exists (select from orders.orders o where o.customer_id = c.id)")),
                new OrderSink(dataSource, db, new BusinessSettings(db)));
        line = 0;
    }

    @Test
    void lines_with_one_number_are_one_order() {
        arrive(1, sale("1", "ada", 1200), sale("1", "ada", 300), sale("2", "ada", 500));

        assertThat(orders()).containsExactly("1 placed 1500 0", "2 placed 500 0");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        arrive(1, sale("1", "ada", 1200), sale("1", "ada", 1200));
        line = 0;

        var again = arrive(2, sale("1", "ada", 1200), sale("1", "ada", 1200));

        assertThat(again).containsEntry("orders", new Tally(0, 0, 1)).containsEntry("customers", new Tally(0, 0, 1));
        assertThat(orders()).containsExactly("1 placed 2400 0");
    }

    @Test
    void equal_rows_without_a_number_are_orders_of_their_own_but_the_same_file_again_adds_none() {
        arrive(1, total("ada", 1200), total("ada", 1200));
        line = 0;
        var again = arrive(2, total("ada", 1200), total("ada", 1200), total("ada", 1200));

        assertThat(again).containsEntry("orders", new Tally(1, 0, 2));
    }

    @Test
    void undo_brings_a_changed_order_back_line_for_line() {
        arrive(1, sale("1", "ada", 1200), sale("1", "ada", 300));
        var before = everything();
        line = 0;
        var changes = arrive(2, sale("1", "ada", 1200), sale("3", "bob", 100));
        assertThat(changes).containsEntry("orders", new Tally(1, 1, 0));

        undo(2);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void undo_of_everything_leaves_nothing() {
        arrive(1, sale("1", "ada", 1200), sale("2", null, 300));
        undo(1);

        assertThat(everything()).isEmpty();
    }

    @Test
    void an_order_of_a_second_buyer_is_refused_by_its_line() {
        arrive(1, sale("1", "ada", 1200), sale("1", "bob", 300));

        assertThat(refused).containsOnlyKeys(2L);
        assertThat(refused.get(2L)).isEqualTo(Complaint.of("intake.complaint.order-has-other-buyer", null, "1", "1"));
        assertThat(orders()).containsExactly("1 placed 1200 0");
    }

    @Test
    void a_line_of_nothing_is_no_order_but_a_total_of_nothing_is() {
        arrive(1, sale("gift", "ada", 0), total("bob", 0), sale("C1", "ada", -700));

        assertThat(orders()).contains("C1 credit 0 700", "gift free 0 0").anyMatch(o -> o.endsWith(" placed 0 0"));
    }

    private Map<String, Tally> arrive(long importId, Received... rows) {
        for (var sink : sinks) {
            try (var staging = sink.stage(importId, "shop")) {
                List.of(rows).forEach(staging::take);
                staging.commit();
            }
        }
        var tallies = new LinkedHashMap<String, Tally>();
        transactions.executeWithoutResult(status ->
                sinks.forEach(sink -> tallies.put(sink.key(), sink.apply(importId, "shop", refused::put))));
        sinks.forEach(sink -> sink.forget(importId));
        return tallies;
    }

    private void undo(long importId) {
        transactions.executeWithoutResult(status -> sinks.reversed().forEach(sink -> sink.undo(importId)));
    }

    private List<String> orders() {
        return db.sql("""
                select number || ' ' || state || ' ' || gross_minor || ' ' || refunded_minor
                  from orders.orders
                 order by number
                """).query(String.class).list();
    }

    private List<String> everything() {
        return db.sql("""
                select 'order ' || to_jsonb(o)::text from orders.orders o
                union all select 'line ' || to_jsonb(l)::text from orders.line l
                union all select 'customer ' || to_jsonb(c)::text from customers.customer c
                union all select 'identity ' || to_jsonb(i)::text from customers.identity i
                union all select 'product ' || to_jsonb(p)::text from orders.product p
                order by 1
                """).query(String.class).list();
    }

    private Received sale(String number, @Nullable String buyer, long amount) {
        return new Received.Sale(++line, buyer == null ? null : person(buyer), line(number, amount, "bread", false));
    }

    private Received total(String buyer, long amount) {
        return new Received.Sale(++line, person(buyer), line(null, amount, null, true));
    }

    private static SaleLine line(@Nullable String number, long amount, @Nullable String product, boolean whole) {
        return new SaleLine(
                number,
                MONDAY,
                null,
                product,
                null,
                BigDecimal.ONE,
                amount,
                null,
                null,
                "EUR",
                null,
                null,
                whole,
                false);
    }

    private static Person person(String id) {
        return new Person(
                Person.Kind.PERSON,
                id,
                null,
                null,
                null,
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }
}
