package perennial.understand.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

class InsightPageTest extends PageTest {

    @Autowired
    private Refresh refresh;

    @BeforeEach
    void it_is_june() {
        clock.stopAt("2026-06-10T12:00:00Z");
    }

    private void customer(String name, String... days) {
        var id = db.sql("insert into customers.customer (name) values (:name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
        for (var day : days) {
            db.sql("""
                    insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                               gross_reported, state, content)
                    values ('test', :number, :customer, cast(:day as date) + interval '12 hours', cast(:day as date),
                            'EUR', 2000, 2000, 'placed', 1)
                    """)
                    .param("number", name + day)
                    .param("customer", id)
                    .param("day", day)
                    .update();
        }
    }

    private String read(String path) throws Exception {
        var answer = pages.get().uri(path).with(asReader()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private void a_shop_with_three_customers() {
        customer("Ada", "2026-03-02", "2026-04-01", "2026-05-02", "2026-06-01");
        customer("Grace", "2026-01-05", "2026-02-04", "2026-03-06");
        customer("Alan", "2026-06-08");
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }

    @Test
    void an_empty_shop_is_shown_the_first_step() throws Exception {
        for (var path : new String[] {"/", "/value", "/lifecycle"}) {
            assertThat(read(path)).contains("Your customers are one file away").contains("href=\"/imports\"");
        }
    }

    @Test
    void today_names_who_is_slipping_away_and_leads_to_the_list() throws Exception {
        a_shop_with_three_customers();

        assertThat(read("/"))
                .contains("One customer is slipping away", "Grace", "/customers?stage=at-risk&amp;sort=value")
                .contains("One new customer has bought once so far")
                .doesNotContain("⟦");
    }

    @Test
    void the_month_is_compared_with_the_same_days_of_the_month_before() throws Exception {
        a_shop_with_three_customers();

        assertThat(read("/"))
                .contains("€40 sold in the first 10 days of June 2026. 100% more than in the same days of May");
    }

    @Test
    void value_is_explained_and_leads_to_the_people() throws Exception {
        a_shop_with_three_customers();

        assertThat(read("/value?cohorts=people"))
                .contains("Still to come", "/customers?rfm=", "/customers?cohort=2026-03")
                .doesNotContain("⟦");
    }

    @Test
    void lifecycle_says_where_everybody_stands_and_how_that_is_decided() throws Exception {
        a_shop_with_three_customers();

        assertThat(read("/lifecycle"))
                .contains("Overdue by their usual rhythm", "/customers?stage=at-risk", "/lifecycle/rules")
                .doesNotContain("⟦");
    }

    @Test
    void a_move_is_shown_with_its_reason() throws Exception {
        a_shop_with_three_customers();
        clock.stopAt("2026-08-20T12:00:00Z");
        customer("Linus", "2026-08-19");
        refresh.run(refresh.standpoint(), Progress.SILENT);

        assertThat(read("/lifecycle"))
                .contains("days between two purchases would be usual")
                .contains("data-stage=\"lapsed\"");
    }

    @Test
    void the_glossary_explains_every_trait() throws Exception {
        assertThat(read("/glossary")).contains("Buys within 90 days", "Lapsed").doesNotContain("⟦");
    }
}
