package perennial.collect.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import perennial.collect.customers.Merges.Outcome;
import perennial.collect.customers.Merges.Parting;

/// More than two turn out to be one, at once, one after the other, or in a circle.
class MergeChainPageTest extends TwiceInTheBook {

    @Test
    void three_become_one_at_once_and_three_again() {
        var before = rows();
        var merged = (Outcome.Merged) merges.merge(ada, List.of(twin, bob, ada, twin), Set.of(), "hand", "Max");

        assertThat(number("select count(*) from customers.customer")).isOne();
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(4);
        assertThat(merges.find(merged.merge()).orElseThrow().losers()).hasSize(2);

        parted(merged.merge());
        assertThat(rows()).containsAllEntriesOf(before);
    }

    @Test
    void who_was_merged_into_somebody_merged_is_found_and_parted_in_the_opposite_order() {
        var before = rows();
        long first = merge(twin, ada);
        long second = merge(bob, ada); // who is the twin by now
        assertThat(merges.now(ada)).contains(bob);
        assertThat(merges.merge(ada, List.of(twin), Set.of(), "hand", "Max")).isEqualTo(new Outcome.Already(bob));
        assertThat(merges.merge(bob, List.of(987_654L), Set.of(), "hand", "Max"))
                .isEqualTo(new Outcome.Gone());

        assertThat(merges.undo(first, "Max")).isEqualTo(new Parting.LaterFirst(second));
        parted(second);
        parted(first);

        assertThat(rows()).containsAllEntriesOf(before);
        assertThat(merges.undo(first, "Max")).isEqualTo(new Parting.Gone());
    }

    @Test
    void however_many_race_to_make_a_circle_of_three_they_end_as_one_who_has_everything_and_can_be_parted()
            throws Exception {
        var before = rows();
        var wishes = List.of(List.of(ada, twin), List.of(twin, bob), List.of(bob, ada));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var wishing = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < 6; i++) {
                var wish = wishes.get(i % 3);
                wishing.add(threads.submit(
                        () -> merges.merge(wish.getFirst(), List.of(wish.getLast()), Set.of(), "hand", "Max")));
            }
            var merged = new ArrayList<Outcome>();
            for (var each : wishing) merged.add(each.get());
            assertThat(merged).hasAtLeastOneElementOfType(Outcome.Already.class);
            assertThat(merged.stream().filter(Outcome.Merged.class::isInstance)).hasSize(2);
        }

        long one = number("select id from customers.customer");
        assertThat(List.of(ada, twin, bob))
                .allSatisfy(each -> assertThat(merges.now(each)).contains(one));
        assertThat(number("select count(*) from orders.orders where customer_id = " + one))
                .isEqualTo(4);
        assertThat(number("select count(*) from customers.email_address where customer_id = " + one))
                .isEqualTo(3);

        db.sql("select distinct act from customers.merge order by act desc")
                .query(Long.class)
                .list()
                .forEach(this::parted);
        assertThat(rows()).containsAllEntriesOf(before);
    }

    @Test
    void what_two_losers_had_in_common_stays_with_the_winner_while_one_of_them_stays() {
        db.sql("insert into customers.tag (customer_id, tag) values (:twin, 'shared'), (:bob, 'shared')")
                .param("twin", twin)
                .param("bob", bob)
                .update();
        long first = merge(ada, twin);
        long second = merge(ada, bob);

        parted(first);
        assertThat(number("select count(*) from customers.tag where tag = 'shared' and customer_id = " + ada))
                .isOne();
        assertThat(number("select count(*) from customers.tag where tag = 'shared' and customer_id = " + twin))
                .isOne();

        parted(second);
        assertThat(texts("select customer_id::text from customers.tag where tag = 'shared' order by customer_id"))
                .containsExactlyInAnyOrder("" + twin, "" + bob);
    }

    @Test
    void a_person_and_a_company_are_never_one() {
        db.sql("update customers.customer set kind = 'company' where id = :id")
                .param("id", bob)
                .update();

        assertThat(merges.merge(ada, List.of(bob), Set.of(), "hand", "Max")).isEqualTo(new Outcome.Different());
    }

    @Test
    void an_alias_makes_one_of_two_customers_until_somebody_says_they_are_two() {
        track("u1", "ada@home.example");
        read();
        alias("u1", "u2");
        alias("u2", "u1");
        alias("u1", "u1");
        read();

        assertThat(merges.now(twin)).contains(ada);
        assertThat(number("select count(*) from customers.customer")).isEqualTo(2);
        var merge = merges.of(ada, 10).getFirst();
        assertThat(merge.why()).isEqualTo("alias");

        parted(merge.id());
        alias("u1", "u2");
        read();
        assertThat(number("select count(*) from customers.customer")).isEqualTo(3);
    }
}
