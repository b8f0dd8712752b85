package perennial.collect.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stays of two who turned out to be one, and what happens to them later.
class MergedStoryPageTest extends TwiceInTheBook {

    @Test
    void what_happened_later_stays_and_her_own_events_follow_their_key() {
        long merge = merge(ada, twin);
        bring("""
                Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
                1005,2026-04-05,Q-2,Ada L.,ada@work.example,Rye,1,5.00,EUR
                """);
        track("u2", "ada@work.example");
        read();
        edit(ada, "family-name", "King");
        post("/customers/" + ada + "/tags", "tag", "later");
        db.sql("delete from customers.note where customer_id = :id and text = 'Comes at seven'")
                .param("id", ada)
                .update();
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(4);

        parted(merge);

        assertThat(texts("select number from orders.orders where customer_id = " + twin + " order by 1"))
                .containsExactly("1002", "1003");
        assertThat(texts("select number from orders.orders where customer_id = " + ada + " order by 1"))
                .containsExactly("1001", "1005");
        assertThat(number("select count(*) from timeline.event_v1 where customer_id = " + twin))
                .isEqualTo(2);
        assertThat(texts("select family_name from customers.customer where id = " + ada))
                .containsExactly("King");
        assertThat(texts("select tag from customers.tag where customer_id = " + ada + " order by 1"))
                .containsExactly("friend", "later");
        assertThat(texts("select text from customers.note where customer_id = " + twin))
                .containsExactly("by hand");
    }

    @Test
    void the_winners_own_addresses_stay_first_and_gaps_are_filled() {
        db.sql("update customers.email_address set added_at = '2001-01-01' where customer_id = :id")
                .param("id", twin)
                .update();
        db.sql("update customers.customer set language = 'de', country = 'DE' where id = :id")
                .param("id", twin)
                .update();
        db.sql("update customers.customer set country = 'AT' where id = :id")
                .param("id", ada)
                .update();

        long merge = merge(ada, twin);

        var known = db.sql("select address from customers.email_address where customer_id = :id order by added_at")
                .param("id", ada)
                .query(String.class)
                .list();
        assertThat(known).containsExactly("ada@home.example", "ada@work.example");
        assertThat(texts("select language || country || (attributes ->> 'Lieblingsbrot') || name "
                        + "from customers.customer where id = " + ada))
                .containsExactly("deATRyeAda Lovelace");

        parted(merge);
        assertThat(number("select count(*) from customers.customer where language is null and id = " + ada))
                .isOne();
        assertThat(texts("select added_at::date::text from customers.email_address where customer_id = " + twin))
                .containsExactly("2001-01-01");
    }

    @Test
    void somebody_can_choose_what_stays() {
        merges.merge(ada, List.of(twin), Set.of(Detail.NAME, Detail.ATTRIBUTES), "hand", "Max");

        assertThat(texts("select family_name || (attributes ->> 'Lieblingsbrot') from customers.customer where id = "
                        + ada))
                .containsExactly("Lovelace-KingSpelt");
    }

    @Test
    void where_nobody_can_tell_which_is_later_the_no_counts_and_both_proofs_stay() {
        assertThat(consented(ada)).isTrue();
        assertThat(consented(twin)).isFalse();

        long merge = merge(ada, twin);

        assertThat(consented(ada)).isFalse();
        assertThat(number(
                        "select count(*) from customers.consent where import_id is not null and customer_id = " + ada))
                .isEqualTo(2);

        parted(merge);
        assertThat(consented(ada)).isTrue();
        assertThat(consented(twin)).isFalse();
    }

    @Test
    void a_later_yes_counts() {
        db.sql(
                        "update customers.consent set given_at = case when granted then '2026-02-01'::timestamptz else '2026-01-01' end")
                .update();

        merge(ada, twin);

        assertThat(consented(ada)).isTrue();
    }

    @Test
    void files_events_links_and_programs_that_name_her_reach_who_she_is() {
        merge(ada, twin);
        bring("Customer ID,Name,Email\nQ-2,Ada Love,ada@work.example\n,Ada,ada@work.example\n");
        track("u2", "ada@work.example");
        track("u9", "ada@work.example");
        read();

        assertThat(number("select count(*) from customers.customer")).isEqualTo(2);
        assertThat(number("select count(*) from timeline.event_v1 where customer_id = " + ada))
                .isEqualTo(3);
        assertThat(pages.get().uri("/customers/" + twin).with(asReader())).hasRedirectedUrl("/customers/" + ada);
        assertThat(pages.get().uri("/customers/" + twin + "/edit").with(asStaff()))
                .hasRedirectedUrl("/customers/" + ada + "/edit");
    }
}
