package perennial.collect.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import perennial.testing.PageTest;

class RatePageTest extends PageTest {

    @BeforeEach
    void two_orders_in_dollars() {
        db.sql("""
                insert into orders.orders (namespace, number, placed_at, placed_on, currency, gross_minor, state, content)
                values ('csv', '1', '2026-01-05T10:00Z', '2026-01-05', 'USD', 1000, 'placed', 1),
                       ('csv', '2', '2026-02-05T10:00Z', '2026-02-05', 'USD', 1000, 'placed', 1)
                """).update();
    }

    @Test
    void orders_without_a_rate_are_named_with_the_day_a_rate_must_reach_back_to() {
        assertThat(pages.get().uri("/settings/exchange-rates").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("2 orders in USD are left out of the totals until you give a rate from 5 January 2026")
                .contains("value=\"2026-01-05\"");
    }

    @Test
    void a_rate_shows_both_ways_and_has_the_orders_priced_anew() {
        assertThat(say("currency", "USD", "from", "2026-01-01", "rate", "0,8", "way", "worth"))
                .hasStatus(303);

        assertThat(factors()).containsExactly("USD EUR 2026-01-01 0.8");
        assertThat(asked()).contains("orders.reprice");
        assertThat(pages.get().uri("/settings/exchange-rates").with(asManager()))
                .bodyText()
                .contains("1 USD = 0.8 EUR", "1 EUR = 1.25 USD");
    }

    @Test
    void a_rate_given_the_other_way_round_is_turned() {
        assertThat(say("currency", "USD", "from", "2026-01-01", "rate", "1.25", "way", "inverse"))
                .hasStatus(303);

        assertThat(factors()).containsExactly("USD EUR 2026-01-01 0.8");
    }

    @Test
    void pasted_lines_are_all_taken_or_none() {
        assertThat(paste("2026-01-31 USD 0.92\n2026-02-28;JPY;0,006\n\n2026-03-31,GBP,1.15"))
                .hasStatus(303);
        assertThat(factors())
                .containsExactly("GBP EUR 2026-03-31 1.15", "JPY EUR 2026-02-28 0.6", "USD EUR 2026-01-31 0.92");

        assertThat(paste("2026-04-30 USD 0.93\nyesterday USD 0.94"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 2: “yesterday USD 0.94” has no day to begin with.");
        assertThat(factors()).hasSize(3);
    }

    @Test
    void each_odd_line_is_told_what_is_odd_about_it() {
        assertThat(paste("2026-01-31 EUR 1")).bodyText().contains("the currency you reckon in");
        assertThat(paste("2026-01-31 XYZ 1")).bodyText().contains("names no currency");
        assertThat(paste("2026-01-31 USD 0")).bodyText().contains("no rate above 0");
        assertThat(paste("2026-01-31 USD -1")).bodyText().contains("no rate above 0");
        assertThat(paste("USD 1")).bodyText().contains("not a day, a currency and a number");
        assertThat(paste(" ")).bodyText().contains("Paste at least one line");
    }

    @Test
    void a_rate_can_be_deleted_and_both_are_on_record() {
        say("currency", "USD", "from", "2026-01-01", "rate", "0.8", "way", "worth");

        assertThat(pages.post()
                        .uri("/settings/exchange-rates/forget")
                        .param("currency", "USD")
                        .param("reporting", "EUR")
                        .param("from", "2026-01-01")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);

        assertThat(factors()).isEmpty();
        assertThat(db.sql("select action from access.audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly("orders.rates-given", "orders.rate-forgotten");
    }

    @Test
    void staff_may_not_look_or_change() {
        assertThat(pages.get().uri("/settings/exchange-rates").with(asStaff())).hasStatus(403);
        assertThat(pages.post()
                        .uri("/settings/exchange-rates/lines")
                        .param("lines", "2026-01-31 USD 1")
                        .with(asStaff())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(factors()).isEmpty();
    }

    private MvcTestResult say(String... fields) {
        var form = pages.post().uri("/settings/exchange-rates");
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.with(asManager()).with(csrf()).exchange();
    }

    private MvcTestResult paste(String lines) {
        return pages.post()
                .uri("/settings/exchange-rates/lines")
                .param("lines", lines)
                .param("way", "worth")
                .with(asManager())
                .with(csrf())
                .exchange();
    }

    private List<String> factors() {
        return db.sql("""
                select concat_ws(' ', currency, reporting, valid_from, trim_scale(factor))
                  from orders.exchange_rate
                 order by 1
                """).query(String.class).list();
    }

    private List<String> asked() {
        return db.sql("select job from jobs.run").query(String.class).list();
    }
}
