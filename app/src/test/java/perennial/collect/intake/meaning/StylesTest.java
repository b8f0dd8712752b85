package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static perennial.collect.intake.meaning.Table.BERLIN;
import static perennial.collect.intake.meaning.Table.NOBODY_SAID;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void one_thirteenth_decides_for_the_whole_column_and_says_so() {
        Decided<DateStyle> dates = dates("03/04/2024", "05/06/2024", "13/04/2024", "01/02/2024");

        assertThat(dates.value()).isEqualTo(DateStyle.DAY_MONTH_YEAR);
        assertThat(dates.sure()).isEqualTo(1);
        assertThat(dates.reason().key()).isEqualTo("intake.meaning.reason.dates-day-first");
        assertThat(dates.reason().arguments()).containsExactly("1", "13/04/2024", "4");
    }

    @Test
    void an_american_thirteenth_decides_the_other_way() {
        assertThat(dates("03/04/2024", "04/13/2024").value()).isEqualTo(DateStyle.MONTH_DAY_YEAR);
    }

    @Test
    void dots_are_written_by_those_who_put_the_day_first() {
        Decided<DateStyle> dates = dates("03.04.2024", "05.06.2024");

        assertThat(dates.value()).isEqualTo(DateStyle.DAY_MONTH_YEAR);
        assertThat(dates.sure()).isGreaterThan(.9);
    }

    @Test
    void a_sorted_column_is_read_so_that_it_stays_sorted() {
        Decided<DateStyle> dates =
                dates("01/02/2024", "01/09/2024", "02/03/2024", "03/01/2024", "03/12/2024", "04/02/2024", "05/01/2024");

        assertThat(dates.value()).isEqualTo(DateStyle.MONTH_DAY_YEAR);
        assertThat(dates.reason().key()).endsWith("dates-sorted");
    }

    @Test
    void where_nothing_tells_the_country_leans_and_a_person_is_asked() {
        var american = new Shop(ZoneOffset.UTC, "USD", "US");
        var table = Table.column("Date", "03/04/2024", "05/06/2024", "04/03/2024");

        assertThat(DateChoice.of(facts(table), BERLIN).value()).isEqualTo(DateStyle.DAY_MONTH_YEAR);
        assertThat(DateChoice.of(facts(table), american).value()).isEqualTo(DateStyle.MONTH_DAY_YEAR);
        assertThat(DateChoice.of(facts(table), american).sure()).isLessThan(Decision.SURE);
    }

    @Test
    void two_hands_in_one_column_are_asked_about() {
        Decided<DateStyle> dates = dates("13/04/2024", "14/04/2024", "04/15/2024", "05/06/2024");

        assertThat(dates.value()).isEqualTo(DateStyle.DAY_MONTH_YEAR);
        assertThat(dates.sure()).isLessThan(Decision.SURE);
    }

    @Test
    void plain_styles_need_no_question() {
        assertThat(dates("2024-05-01", "2024-05-02 10:00").value()).isEqualTo(DateStyle.YEAR_MONTH_DAY);
        assertThat(dates("20240501", "20240502").value()).isEqualTo(DateStyle.COMPACT);
        assertThat(dates("45413", "45414.5").value()).isEqualTo(DateStyle.SERIAL);
        assertThat(dates("1714552200", "1714552300").value()).isEqualTo(DateStyle.UNIX_SECONDS);
        assertThat(dates("1. Mai 2024", "2. Juni 2024").value()).isEqualTo(DateStyle.MONTH_NAME);
    }

    @Test
    void cents_tell_the_decimal_sign() {
        assertThat(numbers("1.234", "12,50", "7").value()).isEqualTo(NumberStyle.COMMA);
        assertThat(numbers("1,234", "12.50", "7").value()).isEqualTo(NumberStyle.POINT);
        assertThat(numbers("7", "8").sure()).isEqualTo(1);
    }

    @Test
    void thousands_or_thousandths_is_a_question() {
        Decided<NumberStyle> numbers = numbers("1.234", "5.678");

        assertThat(numbers.value()).isEqualTo(NumberStyle.COMMA);
        assertThat(numbers.sure()).isLessThan(Decision.SURE);
    }

    @Test
    void a_column_that_does_not_tell_follows_the_others() {
        Survey survey = Table.of("""
                        Menge | Preis | Datum      | Lieferdatum
                        1.234 | 2,50  | 13/04/2024 | 03/04/2024
                        2.000 | 3,50  | 01/04/2024 | 02/04/2024
                        """).survey();
        Styles styles = Styles.of(survey, NOBODY_SAID);

        assertThat(styles.numbers().get(0).value()).isEqualTo(NumberStyle.COMMA);
        assertThat(styles.numbers().get(0).sure()).isGreaterThan(Decision.SURE);
        assertThat(styles.dates().get(3).value()).isEqualTo(DateStyle.DAY_MONTH_YEAR);
        assertThat(styles.dates().get(3).sure()).isGreaterThan(Decision.SURE);
    }

    private static Decided<DateStyle> dates(String... cells) {
        return DateChoice.of(facts(Table.column("Date", cells)), NOBODY_SAID);
    }

    private static Decided<NumberStyle> numbers(String... cells) {
        return NumberChoice.of(facts(Table.column("Amount", cells)));
    }

    private static ColumnFacts facts(Table table) {
        return table.survey().columns().get(0);
    }
}
