package perennial.understand.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// A figure opens to those it counts, and to nobody else.
class BehindFiguresPageTest extends PageTest {

    private static final List<String> EVERYBODY = List.of("Ada", "Grace", "Alan", "Zoe", "Carl");

    @Autowired
    private Refresh refresh;

    @BeforeEach
    void a_small_shop_in_june() {
        clock.stopAt("2026-06-10T12:00:00Z");
        customer("Ada", "2026-03-02", "2026-04-01", "2026-05-02", "2026-06-01");
        customer("Grace", "2026-01-05", "2026-02-04", "2026-03-06");
        customer("Alan", "2026-06-08");
        customer("Zoe", "2026-05-09", "2026-06-02");
        customer("Carl", "2026-03-20", "2026-05-21");
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }

    private void customer(String name, String... days) {
        var id = db.sql("insert into customers.customer (name) values (:name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
        Stream.of(days).forEach(day -> ordered(id, day, "EUR", 2_000L));
    }

    private void ordered(long customer, String day, String currency, @Nullable Long worth) {
        db.sql("""
                insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           gross_reported, state, content)
                values ('test', :number, :customer, cast(:day as date) + interval '12 hours', cast(:day as date),
                        :currency, 2000, :worth, 'placed', 1)
                """)
                .param("number", customer + day)
                .param("customer", customer)
                .param("day", day)
                .param("currency", currency)
                .param("worth", worth)
                .update();
    }

    private String read(String path) throws Exception {
        var answer = pages.get().uri(path).with(asReader()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private List<String> behind(String path) throws Exception {
        var list = read(path);
        return EVERYBODY.stream()
                .filter(name -> list.contains(">" + name + "<"))
                .toList();
    }

    private void moved(String name, String from, String to, String day) {
        db.sql("""
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                select id, :from, :to, 'test', '{}', cast(:day as date) from customers.customer where name = :name
                """)
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .update();
        db.sql("""
                update traits.customer set stage = :to
                 where customer_id = (select id from customers.customer where name = :name)
                """).param("name", name).param("to", to).update();
        db.sql("""
                update lifecycle.standing set stage = :to
                 where customer_id = (select id from customers.customer where name = :name)
                """).param("name", name).param("to", to).update();
    }

    @Test
    void who_came_for_the_second_time_is_not_everybody_who_is_active() throws Exception {
        assertThat(read("/")).contains("/customers?second=2026-05-11&amp;sort=last_day");

        assertThat(behind("/customers?second=2026-05-11")).containsExactly("Zoe", "Carl");
        assertThat(behind("/customers?second=2026-05-25")).containsExactly("Zoe");
    }

    @Test
    void a_cell_of_the_cohorts_opens_to_those_who_bought_in_that_month() throws Exception {
        assertThat(read("/value")).contains("/customers?cohort=2026-03&amp;bought=2026-04");

        assertThat(behind("/customers?cohort=2026-03")).containsExactly("Ada", "Carl");
        assertThat(behind("/customers?cohort=2026-03&bought=2026-04")).containsExactly("Ada");
        assertThat(behind("/customers?cohort=2026-03&bought=2026-05")).containsExactly("Ada", "Carl");
    }

    @Test
    void the_shares_on_the_value_page_open_to_their_people() throws Exception {
        assertThat(read("/value")).contains("/customers?rhythm=in&amp;sort=last_day", "/customers?returned=yes");

        assertThat(behind("/customers?rhythm=in")).doesNotContain("Grace").contains("Ada", "Alan");
        assertThat(behind("/customers?returned=yes")).containsExactly("Ada", "Grace", "Zoe", "Carl");
    }

    @Test
    void who_was_overdue_and_returned_has_not_become_a_regular() throws Exception {
        moved("Zoe", "active", "loyal", "2026-06-05");
        moved("Ada", "loyal", "at-risk", "2026-05-20");
        moved("Ada", "at-risk", "loyal", "2026-06-01");

        assertThat(read("/"))
                .contains("One customer became a regular in the last 30 days")
                .contains("/customers?arrived=loyal&amp;since=2026-05-12");
        assertThat(behind("/customers?arrived=loyal&since=2026-05-12")).containsExactly("Zoe");
    }

    @Test
    void a_stream_opens_to_those_who_went_all_the_way_in_however_many_steps() throws Exception {
        moved("Grace", "active", "at-risk", "2026-05-20");
        moved("Grace", "at-risk", "lapsed", "2026-06-05");
        moved("Carl", "active", "at-risk", "2026-06-05");

        assertThat(behind("/customers?moved=active~lapsed&since=2026-05-12")).containsExactly("Grace");
        assertThat(behind("/customers?moved=active~at-risk&since=2026-05-12")).containsExactly("Carl");
    }

    @Test
    void what_has_no_rate_is_said_beside_the_sums() throws Exception {
        assertThat(read("/")).doesNotContain("without its money");
        ordered(
                db.sql("select min(id) from customers.customer")
                        .query(Long.class)
                        .single(),
                "2026-06-09",
                "USD",
                null);

        assertThat(read("/")).contains("One order in USD counts without its money");
        assertThat(read("/value")).contains("One order in USD counts without its money");
    }
}
