package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ada@example.com;ada@example.com",
                "' ADA@Example.COM ';ada@example.com",
                "Ada Lovelace <Ada@example.com>;ada@example.com",
                "mailto:ada@example.com;ada@example.com",
                "ada+shop@example.com;ada+shop@example.com",
                "müller@bäckerei.de;müller@bäckerei.de"
            })
    void addresses_become_keys(String cell, String key) {
        assertThat(Emails.read(cell)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "a b@example.com",
                "ada@@example.com",
                "a@b.c,d@e.f"
            })
    void what_is_no_address(String cell) {
        assertThat(Emails.read(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "+49 30 901820,,+4930901820",
                "030 901820,DE,+4930901820",
                "0049 30 901820,,+4930901820",
                "p:+46701234567,,+46701234567",
                "'+31612345678,,+31612345678",
                "(212) 555-2368,US,+12125552368"
            })
    void telephone_numbers_become_international(String cell, @Nullable String country, String number) {
        assertThat(Phones.read(cell, country)).isEqualTo(number);
    }

    @Test
    void a_number_without_a_country_stays_unknown() {
        assertThat(Phones.read("030 901820", null)).isNull();
        assertThat(Phones.read("no phone", "DE")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "--0412,false",
        "04-12,false",
        "12.4.,false",
        "12/04,true",
        "12.04.1985,true",
        "1985-04-12,false",
        "0000-04-12,false",
        "1604-04-12,false",
        "04/12/85,false"
    })
    void birthdays_with_or_without_a_year(String cell, boolean dayFirst) {
        var style = dayFirst ? DateStyle.DAY_MONTH_YEAR : DateStyle.MONTH_DAY_YEAR;
        Birthday birthday = Birthday.read(cell, new DateCell(style), dayFirst, LocalDate.of(2026, 11, 22));

        assertThat(birthday)
                .isEqualTo(new Birthday(MonthDay.of(4, 12), cell.contains("85") ? Integer.valueOf(1985) : null));
    }

    @Test
    void a_birthday_in_the_future_was_a_century_ago() {
        Birthday birthday =
                Birthday.read("12.04.50", new DateCell(DateStyle.DAY_MONTH_YEAR), true, LocalDate.of(2026, 11, 22));

        assertThat(birthday).isEqualTo(new Birthday(MonthDay.of(4, 12), 1950));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany,DE",
        "Deutschland,DE",
        "allemagne,DE",
        "DE,DE",
        "DEU,DE",
        "United Kingdom,GB",
        "UK,GB",
        "EIRE,IE",
        "USA,US",
        "U.S.A.,US",
        "Österreich,AT",
        "Oesterreich,",
        "Schweiz,CH",
        "Países Bajos,NL",
        "日本,JP",
        "Unspecified,"
    })
    void countries_by_name_and_code(String cell, @Nullable String code) {
        assertThat(Countries.code(cell)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"de,de", "de_AT,de-AT", "German,de", "Deutsch,de", "français,fr", "EN,en", "xx-nothing,"})
    void languages_by_name_and_code(String cell, @Nullable String tag) {
        assertThat(Languages.read(cell)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "Eastern Time (US & Canada),America/New_York",
        "Europe/Berlin,Europe/Berlin",
        "Europe/Kiev,Europe/Kyiv",
        "W. Europe Standard Time,Europe/Berlin",
        "pacific time,America/Los_Angeles"
    })
    void time_zones_by_the_names_of_tills(String cell, String zone) {
        assertThat(Zones.of(cell)).hasToString(zone);
    }

    @ParameterizedTest
    @CsvSource({"€,EUR", "Kč,CZK", "zł,PLN", "R$,BRL", "usd,USD", "CHF,CHF", "円,JPY", "Euro,EUR", "pcs,"})
    void currencies_by_sign_code_and_word(String unit, @Nullable String code) {
        assertThat(Currencies.of(unit, null)).isEqualTo(code);
    }

    @Test
    void an_ambiguous_sign_means_the_shops_own_currency() {
        assertThat(Currencies.of("$", "CAD")).isEqualTo("CAD");
        assertThat(Currencies.of("$", "EUR")).isEqualTo("USD");
        assertThat(Currencies.of("kr", "DKK")).isEqualTo("DKK");
    }

    @Test
    void tags_are_told_apart() {
        assertThat(Tags.read("vip, bread ,vip")).containsExactly("vip", "bread");
        assertThat(Tags.read("\"vip\",\"likes rye, dark\"")).containsExactly("vip", "likes rye, dark");
        assertThat(Tags.read("* myContacts ::: Bakers")).containsExactly("myContacts", "Bakers");
        assertThat(Tags.read("a;b, c")).containsExactly("a", "b, c");
    }

    @Test
    void money_rounds_half_up_away_from_zero() {
        assertThat(Money.minor(12345, 3, 2)).isEqualTo(1235);
        assertThat(Money.minor(-12345, 3, 2)).isEqualTo(-1235);
        assertThat(Money.minor(12344, 3, 2)).isEqualTo(1234);
        assertThat(Money.minor(12, 0, 3)).isEqualTo(12_000);
        assertThat(Money.minor(1250, 2, 0)).isEqualTo(13);
        assertThat(Money.minor(999_999_999_999_999_999L, 0, 2)).isEqualTo(Money.TOO_LARGE);
    }

    @Test
    void text_loses_what_harms_and_keeps_what_people_write() {
        assertThat(Text.clean("  Zoë\u0000 ‏שלום‏ 🥐  ")).isEqualTo("Zoë ‏שלום‏ 🥐");
        assertThat(Text.clean("a\nb")).isEqualTo("a b");
        assertThat(Text.lines("a\nb\u0007")).isEqualTo("a\nb");
        assertThat(Text.clean("evil\u202etxt.exe")).isEqualTo("eviltxt.exe");
        assertThat(Text.clean("half \ud83e")).isEqualTo("half \ufffd");
        assertThat(Text.clean(" \u00a0 ")).isNull();
        assertThat(Text.value("NULL")).isNull();
        assertThat(Text.value("n/a")).isNull();
    }

    @Test
    void ids_stay_as_their_system_writes_them() {
        assertThat(Ids.read("00042")).isEqualTo("00042");
        assertThat(Ids.read("17850.0")).isEqualTo("17850");
        assertThat(Ids.read("'7210448301122")).isEqualTo("7210448301122");
        assertThat(Ids.read("nan")).isNull();
        assertThat(Ids.isMaimed("7.21045E+12")).isTrue();
        assertThat(Ids.isMaimed("C536379")).isFalse();
    }
}
