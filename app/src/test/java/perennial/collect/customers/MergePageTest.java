package perennial.collect.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.ground.privacy.Belonging.Fate;
import perennial.ground.shared.Progress;

/// The same woman is in the book twice, with something in every module, and turns out to be one.
class MergePageTest extends TwiceInTheBook {

    /// What only companies have, only an import while it is written, only pairs said to be two; and what looking for
    /// duplicates finds.
    private static final Set<String> NOT_HERS = Set.of(
            "customers.customer.company_id",
            "customers.company_figures.company_id",
            "customers.arrived.customer_id",
            "customers.not_same.customer_id",
            "customers.not_same.other_id",
            "customers.duplicate.customer_id",
            "customers.duplicate.other_id");

    @BeforeEach
    void also_through_the_newer_doors() {
        she_comes_in_through_the_newer_doors_too();
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }

    /// A module that keeps something about customers and is not in the story above fails here.
    @Test
    void she_is_really_there_twice_in_every_table_or_nothing_would_be_proven() {
        assertThat(belongings())
                .filteredOn(each -> !NOT_HERS.contains(each.table() + "." + each.column()))
                .allSatisfy(each ->
                        assertThat(count(each, twin)).as(each.toString()).isPositive());
    }

    @Test
    void everything_of_every_module_moves() {
        var before = new TreeMap<String, Long>();
        belongings().stream()
                .filter(each -> each.fate() == Fate.MOVES)
                .forEach(each -> before.put(each.table() + "." + each.column(), count(each, ada) + count(each, twin)));

        merge(ada, twin);

        assertThat(belongings())
                .allSatisfy(each ->
                        assertThat(count(each, twin)).as(each.toString()).isZero());
        before.keySet()
                .removeIf(table -> table.startsWith("customers.tag")
                        || table.startsWith("customers.said_same")
                        || table.startsWith("customers.consent"));
        assertThat(belongings())
                .filteredOn(each -> before.containsKey(each.table() + "." + each.column()))
                .allSatisfy(each -> assertThat(count(each, ada))
                        .as(each.toString())
                        .isEqualTo(before.get(each.table() + "." + each.column())));
        assertThat(texts("select tag from customers.tag where customer_id = " + ada + " order by 1"))
                .containsExactly("early bird", "friend", "tagged with many");
        assertThat(number("select count(*) from customers.customer where id = " + twin))
                .isZero();
    }

    @Test
    void parting_them_brings_back_every_row_of_every_module() {
        var before = rows();

        parted(merge(ada, twin));

        var after = rows();
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void the_next_refresh_knows_one_and_after_parting_two() {
        long merge = merge(ada, twin);
        refresh.run(refresh.standpoint(), Progress.SILENT);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + ada))
                .isEqualTo(4);
        assertThat(number("select count(*) from traits.customer_v1 where customer_id = " + twin))
                .isZero();

        parted(merge);
        refresh.run(refresh.standpoint(), Progress.SILENT);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + ada))
                .isEqualTo(1);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + twin))
                .isEqualTo(3);
    }

    @Test
    void erasing_her_erases_both_and_nothing_of_either_comes_back() {
        merge(ada, twin);
        track("u2", "ada@work.example");
        read();

        erasure.run(twin, null); // asked for under her old number

        var words = List.of("lovelace", "ada@", "55501984", "early bird", "comes at seven", "spelt");
        assertThat(leftovers(words)).isEmpty();
        assertThat(belongings()).allSatisfy(each -> {
            assertThat(count(each, ada)).as(each.toString()).isZero();
            assertThat(count(each, twin)).as(each.toString()).isZero();
        });
        bring(CONTACTS);
        assertThat(number("select count(*) from customers.customer")).isOne();
    }

    @Test
    void the_export_holds_both() {
        merge(ada, twin);

        var known = everything.about(twin).orElseThrow().kept().toString();

        assertThat(known)
                .contains("ada@home.example", "ada@work.example", "1001", "1002", "Lovelace-King", "Comes at seven")
                .contains(
                        "connectors.delivery", "customers/update", "webhooks.message", "visitor", "Ada may be written")
                .doesNotContain("Bob Miller");
    }
}
