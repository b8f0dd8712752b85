package perennial.collect.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Two who turned out to be one came in by files, which are taken back.
class MergedImportPageTest extends TwiceInTheBook {

    @Test
    void taking_the_file_back_that_brought_both_takes_both() {
        merge(ada, twin);

        assertThat(imports.undo(contacts + 3)).isEmpty();
        assertThat(imports.undo(contacts + 2)).isEmpty();
        assertThat(imports.undo(contacts + 1)).isEmpty();
        assertThat(imports.undo(contacts)).isEmpty();

        assertThat(texts("select name from customers.customer")).hasSize(1);
        assertThat(number("select id from customers.customer")).isEqualTo(twin); // as somebody edited her by hand
    }

    @Test
    void taking_back_the_file_that_changed_her_leaves_her_one() {
        long changing = bring("Customer ID,Name,Email\nQ-1,Countess Ada,ada@home.example\n");
        merge(ada, twin);

        assertThat(imports.undo(changing)).isEmpty();

        assertThat(texts("select name from customers.customer where id = " + ada))
                .containsExactly("Ada Lovelace");
        assertThat(merges.now(twin)).contains(ada);
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(3);
    }

    @Test
    void taking_orders_back_after_a_merge_takes_them_from_who_she_is() {
        long changed = bring("""
                Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
                1002,2026-01-06,Q-2,Ada L.,ada@work.example,Rye,2,16.00,EUR
                """);
        merge(ada, twin);

        assertThat(imports.undo(changed)).isEmpty();

        assertThat(texts("select gross_minor || ' ' || customer_id from orders.orders where number = '1002'"))
                .containsExactly("800 " + ada);
    }
}
