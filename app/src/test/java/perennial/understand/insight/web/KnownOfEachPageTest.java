package perennial.understand.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// What a refresh makes of a shop small enough to be checked on paper.
class KnownOfEachPageTest extends PageTest {

    @Autowired
    private Refresh refresh;

    @BeforeEach
    void it_is_june() {
        clock.stopAt("2026-06-10T12:00:00Z");
    }

    private long customer(String name) {
        return db.sql("insert into customers.customer (name) values (:name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void ordered(long customer, String moment, long minor) {
        db.sql("""
                insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           gross_reported, state, content)
                values ('test', :number, :customer, cast(:moment as timestamptz), cast(:moment as date),
                        'EUR', :minor, :minor, 'placed', 1)
                """)
                .param("number", customer + moment)
                .param("customer", customer)
                .param("moment", moment)
                .param("minor", minor)
                .update();
    }

    private Map<String, Object> known(long customer) {
        return db.sql("select * from traits.customer_v1 where customer_id = :customer")
                .param("customer", customer)
                .query()
                .singleRow();
    }

    private void refresh() {
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }

    @Test
    void two_orders_on_one_day_are_one_purchase_day_and_the_rhythm_is_the_mean_gap() {
        long ada = customer("Ada");
        ordered(ada, "2026-05-01T09:00:00Z", 1_000);
        ordered(ada, "2026-05-01T17:00:00Z", 500);
        ordered(ada, "2026-05-11T09:00:00Z", 2_000);
        ordered(ada, "2026-05-31T09:00:00Z", 2_500);

        refresh();

        assertThat(known(ada))
                .containsEntry("orders", 4)
                .containsEntry("purchase_days", 3)
                .containsEntry("spent", 6_000L)
                .containsEntry("average_order", 1_500L)
                .containsEntry("rhythm", 15.0)
                .hasEntrySatisfying("first_day", day -> assertThat(day).hasToString("2026-05-01"))
                .hasEntrySatisfying("last_day", day -> assertThat(day).hasToString("2026-05-31"));
    }

    @Test
    void fifths_go_by_rank_and_equals_share_one() {
        for (int i = 1; i <= 10; i++) {
            long each = customer("No. " + i);
            ordered(each, "2026-05-%02dT09:00:00Z".formatted(i), i <= 4 ? 1_000 : i * 1_000L);
        }

        refresh();

        // ranks 1 to 10 in five pairs, the latest is best; four who spent the same share the middle of ranks 1 to 4
        assertThat(scores("recency_score")).isEqualTo("1122334455");
        assertThat(scores("frequency_score")).isEqualTo("3333333333");
        assertThat(scores("monetary_score")).isEqualTo("2222334455");
    }

    private String scores(String score) {
        return db.sql("select string_agg(%s::text, '' order by last_day) from traits.customer_v1".formatted(score))
                .query(String.class)
                .single();
    }

    @Test
    void forecasts_lie_within_their_bounds_and_favour_who_came_lately_and_often() {
        for (int i = 0; i < 40; i++) {
            long each = customer("No. " + i);
            for (int order = 0; order <= i % 5; order++) { // every other one came weekly, and stayed away
                var day = i % 2 == 0
                        ? "2026-%02d-%02d".formatted(1 + order, 1 + i % 28)
                        : "2026-01-%02d".formatted(1 + 7 * order);
                ordered(each, day + "T09:00:00Z", 1_000 + i * 10L);
            }
        }
        long regular = customer("Ada");
        long gone = customer("Grace");
        for (int month = 1; month <= 6; month++) ordered(regular, "2026-%02d-03T09:00:00Z".formatted(month), 2_000);
        for (int week = 1; week <= 6; week++) ordered(gone, "2025-12-%02dT09:00:00Z".formatted(week * 3), 2_000);

        refresh();

        assertThat(db.sql("""
                select count(*)
                  from prediction.forecast_v1
                 where alive between 0 and 1
                   and buys_in_90_days between 0 and 1
                   and orders_12m >= 0
                   and spend_12m >= 0
                   and value >= 0
                   and value_low between 0 and value_high -- who has most likely left may be expected to bring more
                """).query(Integer.class).single()).isEqualTo(42);
        assertThat((Double) known(regular).get("alive"))
                .isGreaterThan((Double) known(gone).get("alive"));
        assertThat((Long) known(regular).get("value"))
                .isGreaterThan((Long) known(gone).get("value"));
    }
}
