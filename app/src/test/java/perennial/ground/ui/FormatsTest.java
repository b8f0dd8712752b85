package perennial.ground.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats british = Rendered.formats(Locale.UK);
    private final Formats german = Rendered.formats(Locale.GERMANY);

    @Test
    void money_is_rounded_for_reading_and_exact_on_hover() {
        assertThat(british.money(124_037)).isEqualTo(new Shown("€1,240", "€1,240.37"));
        assertThat(german.money(124_037)).isEqualTo(new Shown("1.240\u00a0€", "1.240,37\u00a0€"));
    }

    @Test
    void small_money_keeps_its_cents() {
        assertThat(british.money(450).text()).isEqualTo("€4.50");
        assertThat(british.money(400).text()).isEqualTo("€4");
        assertThat(british.money(-2_000).text()).isEqualTo("−€20");
    }

    @Test
    void big_money_is_said_in_millions() {
        assertThat(british.money(124_037_000)).isEqualTo(new Shown("€1.24M", "€1,240,370.00"));
        assertThat(german.money(124_037_000).text()).isEqualTo("1,24\u00a0Mio.\u00a0€");
    }

    @Test
    void a_currency_without_cents_has_none() {
        assertThat(british.money(1_500, Currency.getInstance("JPY")).exact()).isEqualTo("JP¥1,500");
    }

    @Test
    void shares_and_changes_say_as_much_as_they_know() {
        assertThat(british.percent(0.416)).isEqualTo(new Shown("42%", "41.6%"));
        assertThat(british.percent(0.0421).text()).isEqualTo("4.2%");
        assertThat(german.percent(0.416).text()).isEqualTo("42\u00a0%");
        assertThat(british.change(0.12).text()).isEqualTo("+12%");
        assertThat(british.change(-0.12).text()).isEqualTo("−12%");
        assertThat(british.change(0).text()).isEqualTo("±0%");
    }

    @Test
    void days_are_said_as_a_person_says_them() {
        LocalDate thursday = LocalDate.of(2026, 3, 19);
        assertThat(british.today()).isEqualTo(thursday);
        assertThat(british.day(thursday).text()).isEqualTo("today");
        assertThat(british.day(thursday.minusDays(1)).text()).isEqualTo("yesterday");
        assertThat(british.day(thursday.minusDays(3))).isEqualTo(new Shown("last Monday", "Monday, 16 March 2026"));
        assertThat(british.day(thursday.minusDays(9)).text()).isEqualTo("10 March");
        assertThat(british.day(thursday.minusYears(1)).text()).isEqualTo("19 March 2025");
        assertThat(german.day(thursday.minusDays(3))).isEqualTo(new Shown("letzten Montag", "Montag, 16. März 2026"));
        assertThat(german.day(thursday.minusDays(9)).text()).isEqualTo("10. März");
    }

    @Test
    void moments_are_near_or_far() {
        assertThat(british.moment(Rendered.NOW.minusSeconds(20)).text()).isEqualTo("just now");
        assertThat(british.moment(Rendered.NOW.minusSeconds(300)).text()).isEqualTo("5 minutes ago");
        assertThat(british.moment(Rendered.NOW.minus(Duration.ofHours(22))).text())
                .isEqualTo("yesterday, 13:00");
        assertThat(british.moment(Rendered.NOW.minus(Duration.ofDays(20))).text())
                .isEqualTo("27 February");
    }

    @Test
    void spans_name_their_largest_unit() {
        assertThat(british.ago(Rendered.NOW.minus(Duration.ofDays(13))).text()).isEqualTo("13 days ago");
        assertThat(british.ago(Rendered.NOW.minus(Duration.ofDays(15))).text()).isEqualTo("2 weeks ago");
        assertThat(british.ago(Rendered.NOW.minus(Duration.ofDays(100))).text()).isEqualTo("3 months ago");
        assertThat(british.ago(Rendered.NOW.plus(Duration.ofDays(800))).text()).isEqualTo("in 2 years");
        assertThat(german.span(Duration.ofDays(31))).isEqualTo("4 Wochen");
    }

    @Test
    void months_and_lists_read_like_language() {
        assertThat(german.month(YearMonth.of(2024, 3))).isEqualTo("März 2024");
        assertThat(british.shortMonth(YearMonth.of(2024, 3))).isEqualTo("Mar 24");
        assertThat(british.list(List.of("Ada", "Grace", "Alan"))).isEqualTo("Ada, Grace and Alan");
        assertThat(german.list(List.of("Ada", "Grace"))).isEqualTo("Ada und Grace");
    }
}
