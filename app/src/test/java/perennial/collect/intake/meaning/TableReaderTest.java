package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static perennial.collect.intake.meaning.Table.BERLIN;
import static perennial.collect.intake.meaning.Table.NOBODY_SAID;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.SaleLine;

class TableReaderTest {

    @Test
    void a_line_costs_quantity_times_price_rounded_half_up() {
        SaleLine line = Table.of("""
                        order | date       | customer id | sku | quantity | unit price
                        1     | 2024-05-01 | 7           | A1  | 3        | 0.335
                        2     | 2024-05-02 | 7           | A1  | 1        | 2.00
                        """).sale(0, BERLIN).sale();

        assertThat(line.amountMinor()).isEqualTo(101);
        assertThat(line.currency()).isEqualTo("EUR");
        assertThat(line.orderNumber()).isEqualTo("1");
        assertThat(line.sku()).isEqualTo("A1");
        assertThat(line.quantity()).isEqualByComparingTo("3");
        assertThat(line.wholeOrder()).isFalse();
        assertThat(line.at()).isEqualTo(Instant.parse("2024-04-30T22:00:00Z"));
    }

    @Test
    void what_comes_back_is_negative() {
        Received.Sale sale = Table.of("""
                        InvoiceNo | StockCode | Quantity | InvoiceDate      | UnitPrice | CustomerID | Country
                        536365    | 85123A    | 6        | 2010-12-01 08:26 | 2.55      | 17850      | United Kingdom
                        C536379   | D         | -2       | 2010-12-01 09:41 | 27.5      | 14527      | United Kingdom
                        """).sale(1, NOBODY_SAID);

        assertThat(sale.sale().amountMinor()).isEqualTo(-5500);
        assertThat(sale.sale().orderNumber()).isEqualTo("C536379");
        assertThat(Objects.requireNonNull(sale.buyer()).country()).isEqualTo("GB");
    }

    @Test
    void a_whole_order_of_nothing_is_an_order() {
        SaleLine order = Table.of("""
                        customer_id | date     | number_of_cds | dollar_value
                        00001       | 19970101 | 1             | 0.00
                        00002       | 19970112 | 1             | 12.00
                        """).sale(0, BERLIN).sale();

        assertThat(order.wholeOrder()).isTrue();
        assertThat(order.amountMinor()).isZero();
        assertThat(order.quantity()).isEqualByComparingTo("1");
    }

    @Test
    void a_file_without_money_has_no_amounts() {
        SaleLine order = Table.of("customer | date\n7 | 2024-05-01\n7 | 2024-05-02")
                .sale(0, BERLIN)
                .sale();

        assertThat(order.amountMinor()).isNull();
        assertThat(order.wholeOrder()).isTrue();
    }

    @Test
    void a_sale_to_nobody_we_know_is_a_sale() {
        var table = Table.of("""
                date       | customer id | amount
                2024-05-01 | 7           | 12.00
                2024-05-02 |             | 13.00
                2024-05-03 | NULL        | 14.00
                """);

        assertThat(table.sale(0, BERLIN).buyer()).isNotNull();
        assertThat(table.sale(1, BERLIN).buyer()).isNull();
        assertThat(table.sale(2, BERLIN).buyer()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31.02.2024;intake.complaint.date.no-such-day",
                "gestern;intake.complaint.date.unreadable",
                "'';intake.complaint.date.missing",
                "30.12.1899;intake.complaint.date.zero",
                "01.01.1970;intake.complaint.date.zero",
                "00.00.0000;intake.complaint.date.zero",
                "01.05.1899;intake.complaint.date.too-old",
                "24.12.2031;intake.complaint.date.future"
            })
    void a_bad_day_is_complained_of(String day, String key) {
        Received.Unreadable row = Table.of(
                        "Kunde | Datum | Betrag\nA1 | 13.04.2024 | 1,00\nA2 | 14.04.2024 | 2,00\nA1 | " + day
                                + " | 3,00")
                .unreadable(2, BERLIN);

        assertThat(row.complaint().key()).isEqualTo(key);
        assertThat(row.complaint().column()).isEqualTo("Datum");
        assertThat(row.line()).isEqualTo(4);
        assertThat(row.raw()).containsExactly("A1", day, "3,00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc;intake.complaint.number.unreadable",
                "12.50.3;intake.complaint.number.unreadable",
                "'';intake.complaint.amount.missing",
                "99999999999999999;intake.complaint.amount.too-large"
            })
    void a_bad_amount_is_complained_of(String amount, String key) {
        Received.Unreadable row = Table.of(
                        "Kunde | Datum | Betrag\nA1 | 13.04.2024 | 1,00\nA2 | 14.04.2024 | 2,00\nA1 | 15.04.2024 | "
                                + amount)
                .unreadable(2, BERLIN);

        assertThat(row.complaint().key()).isEqualTo(key);
    }

    @Test
    void an_amount_in_the_other_style_is_not_guessed_at() {
        var table = Table.of("""
                Kunde | Datum      | Betrag
                A1    | 13.04.2024 | 1,00
                A2    | 14.04.2024 | 12.50
                """);
        Mapping mapping = table.interpret(BERLIN).mapping().with(2, NumberStyle.COMMA);

        assertThat(table.read(mapping).get(1)).isInstanceOf(Received.Unreadable.class);
    }

    @Test
    void a_row_with_more_cells_than_headers_is_not_cut() {
        Received.Unreadable row = Table.of("""
                        customer | date       | amount
                        7        | 2024-05-01 | 1.00
                        7        | 2024-05-02 | 1.00 | and more
                        """).unreadable(1, BERLIN);

        assertThat(row.complaint().key()).isEqualTo("intake.complaint.row.too-long");
        assertThat(row.complaint().arguments()).containsExactly("4", "3");
    }

    @Test
    void an_id_that_a_workbook_has_maimed_is_refused() {
        Received.Unreadable row = Table.of("""
                        customer id   | date       | amount
                        7210448301122 | 2024-05-01 | 1.00
                        7.21045E+12   | 2024-05-02 | 1.00
                        """).unreadable(1, BERLIN);

        assertThat(row.complaint().key()).isEqualTo("intake.complaint.id.maimed");
    }

    @Test
    void currencies_are_those_of_the_row() {
        var table = Table.of("""
                customer id | date       | amount    | currency
                7           | 2024-05-01 | 12.00     | USD
                7           | 2024-05-02 | 1200      | JPY
                7           | 2024-05-03 | 1.234     | KWD
                7           | 2024-05-04 | 5.00      | XXQ
                7           | 2024-05-05 | 5.00      |
                """);

        assertThat(table.sale(0, BERLIN).sale().amountMinor()).isEqualTo(1200);
        assertThat(table.sale(1, BERLIN).sale().amountMinor()).isEqualTo(1200);
        assertThat(table.sale(1, BERLIN).sale().currency()).isEqualTo("JPY");
        assertThat(table.sale(2, BERLIN).sale().amountMinor()).isEqualTo(1234);
        assertThat(table.unreadable(3, BERLIN).complaint().key()).isEqualTo("intake.complaint.currency.unknown");
        assertThat(table.sale(4, BERLIN).sale().currency()).isEqualTo("EUR");
    }

    @Test
    void cancelled_and_refunded_orders_say_so() {
        var table = Table.of("""
                order number | date       | email          | total | status
                1            | 2024-05-01 | ada@example.com | 12.00 | completed
                2            | 2024-05-02 | ada@example.com | 13.00 | Storniert
                3            | 2024-05-03 | ada@example.com | 14.00 | refunded
                4            | 2024-05-04 | ada@example.com | 15.00 | fehlgeschlagen
                """);

        assertThat(table.sale(0, BERLIN).sale().cancelled()).isFalse();
        assertThat(table.sale(1, BERLIN).sale().cancelled()).isTrue();
        assertThat(table.sale(2, BERLIN).sale().refundedMinor()).isEqualTo(1400);
        assertThat(table.sale(3, BERLIN).sale().cancelled()).isTrue();
    }

    @Test
    void a_person_with_everything() {
        Person person = Table.of("""
                        Kundennummer | Vorname | Nachname | E-Mail          | Telefon    | Geburtstag | PLZ   | Ort    | Land        | Schlagworte | Sprache | Lieblingsbrot
                        00042        | Zoë 🥐  | שלום     | Zoe@Example.COM | 030 901820 | 12.04.1985 | 10115 | Berlin | Deutschland | VIP, Brot   | Deutsch | Roggen
                        """).contact(0, NOBODY_SAID).person();

        assertThat(person.externalId()).isEqualTo("00042");
        assertThat(person.givenName()).isEqualTo("Zoë 🥐");
        assertThat(person.familyName()).isEqualTo("שלום");
        assertThat(person.email()).isEqualTo("zoe@example.com");
        assertThat(person.phone()).isEqualTo("+4930901820");
        assertThat(person.phoneAsWritten()).isEqualTo("030 901820");
        assertThat(person.birthday()).isEqualTo(MonthDay.of(4, 12));
        assertThat(person.birthYear()).isEqualTo(1985);
        assertThat(person.country()).isEqualTo("DE");
        assertThat(person.language()).isEqualTo("de");
        assertThat(person.tags()).containsExactly("VIP", "Brot");
        assertThat(Objects.requireNonNull(person.address()).postcode()).isEqualTo("10115");
        assertThat(person.attributes()).containsEntry("Lieblingsbrot", "Roggen");
        assertThat(person.consents()).isEmpty();
    }

    @Test
    void nobody_is_turned_away_for_a_misspelt_detail() {
        Person person = Table.of("""
                        Email           | Birthday     | Country  | First name
                        ada@example.com | some day     | Atlantis | Ada
                        bob@example.com | 1985-04-12   | France   | Bob
                        """).contact(0, BERLIN).person();

        assertThat(person.email()).isEqualTo("ada@example.com");
        assertThat(person.birthday()).isNull();
        assertThat(person.attributes()).containsEntry("Birthday", "some day").containsEntry("Country", "Atlantis");
    }

    @Test
    void somebody_called_null_from_namibia_is_somebody() {
        Person person = Table.of("""
                        Email           | First name | Last name | Country
                        ada@example.com | -          | Null      | NA
                        bob@example.com | Bob        | None      | DE
                        """).contact(0, BERLIN).person();

        assertThat(person.givenName()).isNull();
        assertThat(person.familyName()).isEqualTo("Null");
        assertThat(person.country()).isEqualTo("NA");
    }

    @Test
    void a_row_about_nobody_is_refused() {
        Received.Unreadable row = Table.of("""
                        Email           | First name | City
                        ada@example.com | Ada        | Berlin
                        not an address  |            | Bonn
                        """).unreadable(1, BERLIN);

        assertThat(row.complaint().key()).isEqualTo("intake.complaint.person.nobody");
    }

    @Test
    void consent_needs_a_clear_word_in_a_column_made_for_it() {
        var table = Table.of("""
                Email           | Newsletter | Role
                ada@example.com | ja         | owner
                bob@example.com | nein       | owner
                eve@example.com | vielleicht | owner
                """);

        assertThat(table.contact(0, BERLIN).person().consents()).singleElement().satisfies(claim -> {
            assertThat(claim.granted()).isTrue();
            assertThat(claim.channel()).isEqualTo("email");
            assertThat(claim.proof()).containsEntry("Newsletter", "ja");
        });
        assertThat(table.contact(1, BERLIN).person().consents())
                .extracting(Person.ConsentClaim::granted)
                .containsExactly(false);
        assertThat(table.contact(2, BERLIN).person().consents()).isEmpty();
    }

    @Test
    void names_that_serve_as_ids_are_compared_kindly() {
        List<Received> rows = Table.of("""
                        Kunde         | Datum      | Betrag
                        Müller  GmbH  | 13.04.2024 | 120,00
                        müller gmbh   | 14.04.2024 | 80,50
                        """).read(BERLIN);

        assertThat(rows)
                .extracting(row ->
                        Objects.requireNonNull(((Received.Sale) row).buyer()).externalId())
                .containsExactly("müller gmbh", "müller gmbh");
    }

    @Test
    void harmful_characters_are_gone_and_blank_rows_say_nothing() {
        List<Received> rows =
                Table.of("name | email\nA\u0000da | ada@\u0000example.com\n | ").read(BERLIN);

        assertThat(rows).singleElement().satisfies(row -> {
            Person person = ((Received.Contact) row).person();
            assertThat(person.name()).isEqualTo("Ada");
            assertThat(person.email()).isEqualTo("ada@example.com");
        });
    }

    @Test
    void day_time_and_zone_may_stand_apart() {
        SaleLine line = Table.of("""
                        Date       | Time     | Time Zone                  | Item  | Amount | Customer ID
                        2024-05-01 | 10:30:00 | Eastern Time (US & Canada) | Bread | $8.00  | X1
                        2024-05-01 | 9:05 PM  | Europe/Berlin              | Bread | $8.00  | X1
                        """).sale(0, NOBODY_SAID).sale();

        assertThat(line.at()).isEqualTo(Instant.parse("2024-05-01T14:30:00Z"));
        assertThat(line.currency()).isEqualTo("USD");
    }
}
