package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "12;12",
                "12.50;12.50",
                "1,234.50;1234.50",
                "1,234,567;1234567",
                "12,34,567.8;1234567.8",
                "$8.00;8.00",
                "-$12.00;-12.00",
                "$-12.00;-12.00",
                "($3.20);-3.20",
                "12.5-;-12.5",
                "−7;-7",
                "+7;7",
                ".5;0.5",
                "US$ 1,000;1000",
                "GBP 4.20;4.20",
                "4.20 GBP;4.20",
                "1'234.50;1234.50",
                "12.-;12",
                "1.5E+03;1500",
                "\" 12 \";12",
                "007;7",
                "Rs.500;500",
                "1 234.5;1234.5"
            })
    void with_a_point_for_decimals(String cell, String value) {
        assertThat(read(cell, NumberStyle.POINT)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12,50;12.50",
                "1.234,50;1234.50",
                "1.234;1234",
                "12,50 €;12.50",
                "€ 12,50;12.50",
                "12,- €;12",
                "1 234,50;1234.50",
                "-1.234.567,89;-1234567.89",
                "1.234,50-;-1234.50",
                "(12,50);-12.50",
                ",5;0.5",
                "1.234,5 kr;1234.5"
            })
    void with_a_comma_for_decimals(String cell, String value) {
        assertThat(read(cell, NumberStyle.COMMA)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc",
                "12.50.3",
                "12,50",
                "1,23,4",
                "2024-05-01",
                "10:30",
                "12 34",
                "1,2345",
                "12..5",
                "--",
                "(12",
                "€",
                "1234,567",
                "1234567890123456789012",
                "12 a 3"
            })
    void anything_else_is_no_number_with_a_point(String cell) {
        assertThat(new NumberCell(NumberStyle.POINT).read(cell)).isFalse();
    }

    @Test
    void what_stands_beside_the_digits_is_kept() {
        var number = new NumberCell(NumberStyle.POINT);

        assertThat(number.read("CHF 7.50")).isTrue();
        assertThat(number.unit()).isEqualTo("CHF");
        assertThat(number.read("3 pcs")).isTrue();
        assertThat(number.unit()).isEqualTo("pcs");
        assertThat(number.read("3")).isTrue();
        assertThat(number.unit()).isNull();
    }

    private static BigDecimal read(String cell, NumberStyle style) {
        var number = new NumberCell(style);
        assertThat(number.read(cell)).as(cell).isTrue();
        return number.decimal();
    }
}
