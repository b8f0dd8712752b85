package perennial.collect.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import perennial.ground.refresh.Refresh;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

class CompanyPageTest extends PageTest {

    @Autowired
    private Refresh refresh;

    private MvcTestResult posts(String path, String... fieldsAndValues) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.exchange();
    }

    private void ordered(long customer, String number, long minor) {
        db.sql("""
                insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           gross_reported, state, content)
                values ('till', :number, :customer, '2026-05-01 10:00+02', '2026-05-01', 'EUR', :minor, :minor,
                        'placed', 1)
                """)
                .param("number", number)
                .param("customer", customer)
                .param("minor", minor)
                .update();
    }

    private long companyOf(long person) {
        return db.sql("select coalesce(company_id, 0) from customers.customer where id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    @Test
    void without_companies_the_first_step_is_shown() {
        assertThat(pages.get().uri("/companies").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("No companies yet");
    }

    @Test
    void a_company_brings_what_all_its_people_bring() {
        var house = new House(db);
        long small = house.company("Small & Co");
        long large = house.company("Large \"Ltd\"");
        long ada = house.person("Ada");
        long grace = house.person("Grace");
        posts("/companies/" + large + "/people", "person", "Ada");
        posts("/companies/" + large + "/people", "person", "" + grace);
        ordered(ada, "1", 10_000);
        ordered(grace, "2", 20_000);
        ordered(large, "3", 30_000);
        ordered(small, "4", 50_000);
        refresh.run(new Standpoint(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")), Progress.SILENT);
        house.company("Brand-new GmbH");

        assertThat(pages.get().uri("/companies?sort=spent").with(asReader()))
                .bodyText()
                .containsSubsequence("Large &#34;Ltd&#34;", "€600", "Small &amp; Co", "€500", "Brand-new GmbH");
        assertThat(pages.get().uri("/companies?sort=name").with(asReader()))
                .bodyText()
                .containsSubsequence("Brand-new GmbH", "Large &#34;Ltd&#34;", "Small &amp; Co");
        assertThat(pages.get().uri("/companies?q=LARGE").with(asReader()))
                .bodyText()
                .contains("Large &#34;Ltd&#34;")
                .doesNotContain("Small");
        assertThat(pages.get().uri("/companies/" + large).with(asReader()))
                .bodyText()
                .contains("Ada", "Grace", "€600", "/orders?company=" + large, "/customers?company=" + large)
                .doesNotContain("No longer there");
        assertThat(pages.get().uri("/orders?company=" + large).with(asReader()))
                .bodyText()
                .contains("€100.00", "€200.00", "€300.00")
                .doesNotContain("€500.00");
    }

    @Test
    void people_join_and_leave_and_both_can_be_taken_back() {
        var house = new House(db);
        long firm = house.company("Firm");
        long ada = house.person("Ada");

        posts("/companies/" + firm + "/people", "person", " ada ");
        assertThat(companyOf(ada)).isEqualTo(firm);
        posts("/companies/" + firm + "/people/" + ada + "/remove");
        assertThat(companyOf(ada)).isZero();
        posts("/customers/edits/"
                + db.sql("select max(id) from customers.edit").query(Long.class).single() + "/undo");
        assertThat(companyOf(ada)).isEqualTo(firm);
    }

    @Test
    void nobody_is_guessed_at_when_several_may_be_meant() {
        var house = new House(db);
        long firm = house.company("Firm");
        long one = house.person("Ada");
        long other = house.person("Ada");

        posts("/companies/" + firm + "/people", "person", "Ada");

        assertThat(companyOf(one) + companyOf(other)).isZero();
    }

    @Test
    void only_who_works_with_customers_moves_people() {
        var house = new House(db);
        long firm = house.company("Firm");
        long other = house.company("Other");
        long ada = house.person("Ada");
        posts("/companies/" + other + "/people", "person", "Ada");

        assertThat(pages.post()
                        .uri("/companies/" + firm + "/people")
                        .param("person", "Ada")
                        .with(asReader())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(posts("/companies/" + firm + "/people/" + ada + "/remove"))
                .as("of another company")
                .hasStatus(404);
        assertThat(companyOf(ada)).isEqualTo(other);
    }

    @Test
    void a_company_has_one_page_wherever_one_comes_from() {
        long firm = new House(db).company("Firm");
        long ada = new House(db).person("Ada");

        assertThat(pages.get().uri("/customers/" + firm).with(asReader()))
                .hasStatus(303)
                .hasHeader("Location", "/companies/" + firm);
        assertThat(pages.get().uri("/companies/" + ada).with(asReader()))
                .hasStatus(303)
                .hasHeader("Location", "/customers/" + ada);
    }
}
