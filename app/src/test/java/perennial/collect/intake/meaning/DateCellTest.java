package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.collect.intake.meaning.DateCell.Outcome;

class DateCellTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "2024-05-01;2024-04-30T22:00:00Z",
                "2024/5/1;2024-04-30T22:00:00Z",
                "2024-05-01 10:30;2024-05-01T08:30:00Z",
                "2024-05-01T10:30:15;2024-05-01T08:30:15Z",
                "2024-05-01T10:30:15.250Z;2024-05-01T10:30:15.250Z",
                "2024-05-01 10:30:15 +0200;2024-05-01T08:30:15Z",
                "2024-05-01T10:30:15-05:00;2024-05-01T15:30:15Z",
                "2024-05-01 10:30 UTC;2024-05-01T10:30:00Z",
                "2024-05-01 10:30 CET;2024-05-01T09:30:00Z",
                "2024-01-15 12:00;2024-01-15T11:00:00Z",
                "'2024-05-01;2024-04-30T22:00:00Z"
            })
    void year_first(String cell, Instant expected) {
        assertThat(read(cell, DateStyle.YEAR_MONTH_DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01.05.2024;2024-04-30T22:00:00Z",
                "1.5.24;2024-04-30T22:00:00Z",
                "1. 5. 2024;2024-04-30T22:00:00Z",
                "1/5/2024 9:05 PM;2024-05-01T19:05:00Z",
                "01/05/2024, 12:00 am;2024-04-30T22:00:00Z",
                "01.05.2024 14:30 Uhr;2024-05-01T12:30:00Z",
                "01-05-2024 14.30;2024-05-01T12:30:00Z",
                "Mi, 01.05.2024;2024-04-30T22:00:00Z",
                "1 May 2024;2024-04-30T22:00:00Z",
                "01.05.99;1999-04-30T22:00:00Z",
                "2024-05-01;2024-04-30T22:00:00Z"
            })
    void day_first(String cell, Instant expected) {
        assertThat(read(cell, DateStyle.DAY_MONTH_YEAR)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "05/01/2024;2024-04-30T22:00:00Z",
                "5/1/24 22:28;2024-05-01T20:28:00Z",
                "May 1, 2024;2024-04-30T22:00:00Z"
            })
    void month_first(String cell, Instant expected) {
        assertThat(read(cell, DateStyle.MONTH_DAY_YEAR)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 May 2024",
                "May 1, 2024",
                "1. Mai 2024",
                "1er mai 2024",
                "1 de mayo de 2024",
                "1 maggio 2024",
                "1 mei 2024",
                "01-May-24",
                "Wed, 01 May 2024",
                "1 maj 2024",
                "Mittwoch, 1. Mai 2024",
                "May 1st, 2024"
            })
    void months_by_name(String cell) {
        assertThat(read(cell, DateStyle.MONTH_NAME)).isEqualTo("2024-04-30T22:00:00Z");
    }

    @Test
    void march_and_december_are_known_with_their_accents() {
        assertThat(read("3. März 2024", DateStyle.MONTH_NAME)).isEqualTo("2024-03-02T23:00:00Z");
        assertThat(read("3 décembre 2024 18:00", DateStyle.MONTH_NAME)).isEqualTo("2024-12-03T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "20240501,COMPACT,2024-04-30T22:00:00Z",
        "202405011030,COMPACT,2024-05-01T08:30:00Z",
        "20240501103015,COMPACT,2024-05-01T08:30:15Z",
        "45413,SERIAL,2024-04-30T22:00:00Z",
        "45413.4375,SERIAL,2024-05-01T08:30:00Z",
        "1714552200,UNIX_SECONDS,2024-05-01T08:30:00Z",
        "1714552200000,UNIX_MILLIS,2024-05-01T08:30:00Z"
    })
    void numbers_that_are_days(String cell, DateStyle style, Instant expected) {
        assertThat(read(cell, style)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2024,DAY_MONTH_YEAR",
        "30/02/2024,DAY_MONTH_YEAR",
        "2023-02-29,YEAR_MONTH_DAY",
        "2024-13-01,YEAR_MONTH_DAY",
        "04/13/2024,DAY_MONTH_YEAR",
        "20240231,COMPACT",
        "0000-00-00,YEAR_MONTH_DAY"
    })
    void days_the_calendar_does_not_have(String cell, DateStyle style) {
        assertThat(new DateCell(style).read(cell)).isEqualTo(Outcome.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "hello,YEAR_MONTH_DAY",
        "12.50,DAY_MONTH_YEAR",
        "2024-05,YEAR_MONTH_DAY",
        "192.168.1.1,DAY_MONTH_YEAR",
        "01.05.2024,YEAR_MONTH_DAY",
        "2024-05-01 25:00,YEAR_MONTH_DAY",
        "2024-05-01 foo,YEAR_MONTH_DAY",
        "1234,COMPACT",
        "May 2024,MONTH_NAME",
        "17145522,UNIX_SECONDS"
    })
    void what_is_no_day(String cell, DateStyle style) {
        assertThat(new DateCell(style).read(cell)).isEqualTo(Outcome.NOT_A_DATE);
    }

    private static Instant read(String cell, DateStyle style) {
        var date = new DateCell(style);
        assertThat(date.read(cell)).as(cell).isEqualTo(Outcome.READ);
        return date.instant(BERLIN, null);
    }
}
