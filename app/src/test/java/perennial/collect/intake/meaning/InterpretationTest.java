package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static perennial.collect.intake.meaning.Field.*;
import static perennial.collect.intake.meaning.Table.BERLIN;
import static perennial.collect.intake.meaning.Table.NOBODY_SAID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.Question.Asked;

class InterpretationTest {

    @ParameterizedTest
    @CsvSource({
        "InvoiceNo,ORDER_NUMBER",
        "number_of_cds,QUANTITY",
        "dollar_value,AMOUNT",
        "Bestellnummer,ORDER_NUMBER",
        "Kundennr.,CUSTOMER_ID",
        "Umsatz,AMOUNT",
        "E-Mail-Adresse,EMAIL",
        "Prénom,GIVEN_NAME",
        "Código postal,POSTCODE",
        "Cognome,FAMILY_NAME",
        "Aantal,QUANTITY",
        "UnitPrice (GBP),UNIT_PRICE",
        "Gesamtbetrag (€),ORDER_TOTAL",
        "customer_email,EMAIL",
        "Straße,ADDRESS1",
        "Geburtsdatum,BIRTHDAY",
        "orderDate,ORDER_DATE",
        "Fecha de compra,ORDER_DATE",
        "n° client,CUSTOMER_ID",
        "Rechnungs-Nr,ORDER_NUMBER",
        "CUSTOMER_ID,CUSTOMER_ID",
        "Newsletter abonniert,CONSENT_EMAIL"
    })
    void headers_in_six_languages_are_understood(String header, Field field) {
        var suggestions = HeaderWords.suggest(header);

        assertThat(suggestions).containsKey(field);
        assertThat(suggestions.get(field)).isGreaterThan(.8);
    }

    @Test
    void lines_with_prices() {
        Mapping mapping = mapping("""
                InvoiceNo | StockCode | Quantity | InvoiceDate      | UnitPrice | CustomerID | Country
                536365    | 85123A    | 6        | 2010-12-01 08:26 | 2.55      | 17850      | United Kingdom
                536365    | 71053     | 6        | 2010-12-01 08:26 | 3.39      | 17850      | United Kingdom
                536366    | 22633     | 6        | 2010-12-01 08:28 | 1.85      | 17850      | United Kingdom
                """);

        assertThat(mapping.rows()).isEqualTo(RowKind.LINES);
        assertThat(fields(mapping))
                .containsExactly(ORDER_NUMBER, SKU, QUANTITY, ORDER_DATE, UNIT_PRICE, CUSTOMER_ID, COUNTRY);
    }

    @Test
    void whole_orders_with_totals() {
        Interpretation found = Table.of("""
                        Bestellnummer | Datum      | Kunde         | E-Mail          | Gesamtbetrag
                        1001          | 13.04.2024 | Ada Lovelace  | ada@example.com | 12,50 €
                        1002          | 14.04.2024 | Charles Babb. | cb@example.com  | 1.003,00 €
                        """).interpret(BERLIN);

        assertThat(found.mapping().rows()).isEqualTo(RowKind.ORDERS);
        assertThat(fields(found.mapping())).containsExactly(ORDER_NUMBER, ORDER_DATE, NAME, EMAIL, ORDER_TOTAL);
        assertThat(found.questions()).isEmpty();
        assertThat(found.needsNobody()).isTrue();
    }

    @Test
    void a_customer_and_a_date_are_enough() {
        Interpretation found = Table.of("""
                        customer | date
                        17       | 2024-05-01
                        18       | 2024-05-02
                        17       | 2024-05-09
                        """).interpret(NOBODY_SAID);

        assertThat(fields(found.mapping())).containsExactly(CUSTOMER_ID, ORDER_DATE);
        assertThat(found.mapping().rows()).isEqualTo(RowKind.ORDERS);
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void people_with_a_day_on_which_they_came() {
        Mapping mapping = mapping("""
                Vorname | Nachname | E-Mail          | Telefon     | Geburtstag | Erstellt am | Lieblingsbrot
                Ada     | Lovelace | ada@example.com | 030 1234567 | 10.12.1985 | 01.05.2024  | Roggen
                """);

        assertThat(mapping.rows()).isEqualTo(RowKind.PEOPLE);
        assertThat(fields(mapping)).containsExactly(GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE, BIRTHDAY, SINCE, ATTRIBUTE);
    }

    @Test
    void created_is_the_day_of_sale_beside_an_order_number() {
        Mapping mapping = mapping("""
                Order ID | Created at          | Email           | Total
                1        | 2024-05-01 10:00:00 | ada@example.com | 12.00
                2        | 2024-05-02 10:00:00 | bob@example.com | 13.00
                """);

        assertThat(fields(mapping)).containsExactly(ORDER_NUMBER, ORDER_DATE, EMAIL, ORDER_TOTAL);
        assertThat(mapping.rows()).isEqualTo(RowKind.ORDERS);
    }

    @Test
    void a_total_repeated_on_every_line_counts_once() {
        Mapping mapping = mapping("""
                order | date       | email  | product | amount
                1     | 2024-05-01 | a@b.de | bread   | 10.00
                1     | 2024-05-01 | a@b.de | rolls   | 10.00
                2     | 2024-05-01 | b@b.de | bread   | 7.00
                2     | 2024-05-01 | b@b.de | cake    | 7.00
                3     | 2024-05-02 | c@b.de | bread   | 9.00
                3     | 2024-05-02 | c@b.de | cake    | 9.00
                """);

        assertThat(mapping.rows()).isEqualTo(RowKind.LINES);
        assertThat(fields(mapping)).containsExactly(ORDER_NUMBER, ORDER_DATE, EMAIL, PRODUCT, ORDER_TOTAL);
    }

    @Test
    void a_total_of_each_line_is_the_lines_amount() {
        Mapping mapping = mapping("""
                date       | customer no | item  | total
                2024-05-01 | 7           | bread | 4.50
                2024-05-01 | 8           | cake  | 3.50
                """);

        assertThat(mapping.rows()).isEqualTo(RowKind.LINES);
        assertThat(fields(mapping)).containsExactly(ORDER_DATE, CUSTOMER_ID, PRODUCT, AMOUNT);
    }

    @Test
    void a_total_that_differs_within_an_order_is_the_lines_amount() {
        Mapping mapping = mapping("""
                Bonnr | Datum      | Uhrzeit | Bezeichnung | Menge | E-Preis | Gesamt | Kundenkarte
                4711  | 13.04.2024 | 09:15   | Roggenbrot  | 2     | 4,50    | 9,00   | K-001
                4711  | 13.04.2024 | 09:15   | Brötchen    | 10    | 0,45    | 4,50   | K-001
                4712  | 13.04.2024 | 09:20   | Brötchen    | 5     | 0,45    | 2,25   |
                """);

        assertThat(fields(mapping))
                .containsExactly(
                        ORDER_NUMBER, ORDER_DATE, ORDER_TIME, PRODUCT, QUANTITY, UNIT_PRICE, AMOUNT, CUSTOMER_ID);
    }

    @Test
    void the_day_of_purchase_comes_before_other_days() {
        Mapping mapping = mapping("""
                order_id | customer_id | order_status | order_purchase_timestamp | order_approved_at   | order_estimated_delivery_date
                e481     | 9ef4        | delivered    | 2017-10-02 10:56:33      | 2017-10-02 11:07:15 | 2017-10-18 00:00:00
                """);

        assertThat(fields(mapping)).containsExactly(ORDER_NUMBER, CUSTOMER_ID, STATUS, ORDER_DATE, IGNORE, IGNORE);
    }

    @Test
    void names_serve_as_ids_where_there_is_nothing_else() {
        Mapping mapping = mapping("""
                Kunde         | Datum      | Betrag
                Müller GmbH   | 13.04.2024 | 120,00
                Café am Markt | 14.04.2024 | 80,50
                """);

        assertThat(fields(mapping)).containsExactly(NAME, ORDER_DATE, AMOUNT);
        assertThat(mapping.namespace()).isEqualTo(Mapping.BY_NAME);
    }

    @Test
    void cells_speak_where_there_is_no_header() {
        Interpretation found = Table.withoutHeader("""
                        ada@example.com|2024-05-01|12.50
                        bob@example.com|2024-05-02|13.50
                        ada@example.com|2024-05-03|9.99
                        """).interpret(BERLIN);

        assertThat(fields(found.mapping())).containsExactly(EMAIL, ORDER_DATE, AMOUNT);
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void cells_overrule_a_header_they_contradict() {
        Mapping mapping = mapping("""
                Kunde           | Datum      | Nombre
                ada@example.com | 13.04.2024 | 3
                bob@example.com | 14.04.2024 | 4
                """);

        assertThat(fields(mapping)).containsExactly(EMAIL, ORDER_DATE, QUANTITY);
    }

    @Test
    void two_equal_columns_are_asked_about() {
        Interpretation found = Table.of("""
                        Date       | Date       | Customer ID | Amount
                        2024-05-01 | 2024-05-03 | 7           | 12.00
                        """).interpret(BERLIN);

        assertThat(found.questions()).singleElement().satisfies(question -> {
            assertThat(question.asked()).isEqualTo(Asked.COLUMN);
            assertThat(question.id()).isEqualTo("column-order-date");
            assertThat(question.suggestion()).isEqualTo("0");
            assertThat(question.choices()).containsExactly("0", "1");
            Mapping answered = question.answer(found.mapping(), "1");
            assertThat(fields(answered)).containsExactly(IGNORE, ORDER_DATE, CUSTOMER_ID, AMOUNT);
        });
    }

    @Test
    void the_currency_comes_from_cells_header_or_shop() {
        assertThat(currency("Amount", "12.00", "CHF 12.00", BERLIN)).isEqualTo("CHF");
        assertThat(currency("Amount (GBP)", "12.00", "13.00", NOBODY_SAID)).isEqualTo("GBP");
        assertThat(currency("Amount", "12.00", "13.00", BERLIN)).isEqualTo("EUR");
        assertThat(currency("Amount", "12.00", "13.00", NOBODY_SAID)).isNull();
    }

    @Test
    void a_dollar_of_unknown_country_is_asked_about() {
        Interpretation found = amounts("Amount", "$12.00", "$13.00").interpret(NOBODY_SAID);

        assertThat(found.mapping().shop().currency()).isEqualTo("USD");
        assertThat(found.questions()).extracting(Question::id).containsExactly("currency");
    }

    @Test
    void doubtful_dates_are_asked_about_with_a_suggestion() {
        Interpretation found = Table.of("""
                        Customer ID | Date       | Amount
                        7           | 03/04/2024 | 12.00
                        8           | 01/02/2024 | 12.00
                        """).interpret(BERLIN);

        assertThat(found.questions()).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo("dates-1");
            assertThat(question.suggestion()).isEqualTo("DAY_MONTH_YEAR");
            assertThat(question.choices()).containsExactly("DAY_MONTH_YEAR", "MONTH_DAY_YEAR");
        });
    }

    @Test
    void numbers_to_call_need_a_country() {
        Interpretation found = Table.of("""
                        Name | Phone
                        Ada  | 030 1234567
                        """).interpret(NOBODY_SAID);

        assertThat(found.questions()).extracting(Question::id).contains("country");
    }

    @Test
    void a_discount_beside_price_and_quantity_is_asked_about() {
        Interpretation found = Table.of("""
                        order | date       | email  | item  | qty | price | discount
                        1     | 2024-05-01 | a@b.de | bread | 2   | 10.00 | 1.00
                        1     | 2024-05-01 | a@b.de | rolls | 1   | 10.00 | 0.00
                        """).interpret(BERLIN);

        assertThat(found.questions()).extracting(Question::id).containsExactly("field-6");
        assertThat(fields(found.questions().get(0).answer(found.mapping(), "line-discount")))
                .contains(LINE_DISCOUNT);
    }

    @Test
    void people_turned_into_sales_keep_their_day() {
        Mapping people = mapping("""
                Email           | Created    | Likes
                ada@example.com | 2024-05-01 | rye
                """);
        Mapping sales = people.with(RowKind.ORDERS);

        assertThat(fields(people)).containsExactly(EMAIL, SINCE, ATTRIBUTE);
        assertThat(fields(sales)).containsExactly(EMAIL, ORDER_DATE, IGNORE);
        assertThat(sales.with(RowKind.PEOPLE)).isEqualTo(people);
    }

    @Test
    void a_mapping_fits_the_headers_it_was_made_for() {
        Mapping mapping = mapping("Email | Created\nada@example.com | 2024-05-01");

        assertThat(mapping.fits(List.of("Email", "Created"))).isTrue();
        assertThat(mapping.fits(List.of("Created", "Email"))).isFalse();
    }

    @Test
    void ten_thousand_columns_and_a_huge_header_are_borne() {
        List<String> headers = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 5 ? "date".repeat(1_000_000) : i == 6 ? "date" : i == 7 ? "email" : "c " + i)
                .toList();
        var cells = new ArrayList<>(Collections.nCopies(10_000, "x"));
        cells.set(6, "2024-05-01");
        cells.set(7, "ada@example.com");
        var table = new Table(headers, List.of(new Row(2, cells)));

        Mapping mapping = table.interpret(BERLIN).mapping();

        assertThat(mapping.columns()).hasSize(10_000);
        assertThat(mapping.columns().get(6).field()).isEqualTo(ORDER_DATE);
        assertThat(table.read(mapping)).hasSize(1);
    }

    @Test
    void a_mapping_goes_through_json_unharmed() {
        Mapping mapping = mapping("""
                Kunde         | Datum      | Betrag
                Müller GmbH   | 13.04.2024 | 120,00
                """);

        assertThat(Mapping.of(mapping.json())).isEqualTo(mapping);
    }

    @Test
    void a_table_about_nothing_we_know_asks_who_it_is_about() {
        Interpretation found = Table.of("""
                        foo | bar
                        1.5 | x1
                        2.5 | x2
                        """).interpret(BERLIN);

        assertThat(found.needsNobody()).isFalse();
    }

    @Test
    void a_header_without_rows_is_still_understood() {
        Interpretation found =
                Table.of("Order Number | Order Date | Email | Total").interpret(BERLIN);

        assertThat(fields(found.mapping())).containsExactly(ORDER_NUMBER, ORDER_DATE, EMAIL, ORDER_TOTAL);
    }

    private static @Nullable String currency(String header, String first, String second, Shop shop) {
        return amounts(header, first, second).interpret(shop).mapping().shop().currency();
    }

    private static Table amounts(String header, String first, String second) {
        return Table.of(
                "Customer ID | Date | " + header + "\n7 | 2024-05-01 | " + first + "\n8 | 2024-05-02 | " + second);
    }

    private static Mapping mapping(String table) {
        return Table.of(table).interpret(BERLIN).mapping();
    }

    private static List<Field> fields(Mapping mapping) {
        return mapping.columns().stream().map(Meaning::field).toList();
    }
}
