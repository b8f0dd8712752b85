package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "19.989999999999998, 19.99",
        "0.30000000000000004, 0.3",
        "1E-3, 0.001",
        "1.5E+3, 1500",
        "-12.50, -12.5",
        "100, 100",
        "7210448301122, 7210448301122",
        "12345678901234567, 12345678901234567",
        "-0, 0",
        "1E999999999, 1E999999999",
        "abc, abc",
    })
    void numbers_are_plain_and_without_noise(String raw, String shown) {
        assertThat(WorkbookNumbers.plain(raw)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, yyyy-mm-dd, 1900-01-01",
        "59, yyyy-mm-dd, 1900-02-28",
        "61, yyyy-mm-dd, 1900-03-01",
        "0, dd/mm/yyyy, 1899-12-31",
        "46027, d. mmmm yyyy, 2026-01-05",
        "46027.75, dd.mm.yy, 2026-01-05 18:00:00",
        "46027, dd.mm.yy hh:mm, 2026-01-05 00:00:00",
        "40513.351388888892, m/d/yyyy h:mm, 2010-12-01 08:26:00",
        "40513.99999999999, yyyy-mm-dd hh:mm:ss, 2010-12-02 00:00:00",
        "0.351388888892, h:mm AM/PM, 08:26:00",
        "1.5, [h]:mm, 36:00:00",
        "-3, yyyy-mm-dd, -3",
        "99999999, yyyy-mm-dd, 99999999",
        "1234, 00000, 01234",
        "12.5, '#,##0.00 \"days\"', 12.5",
        "0.00015, 0.00E+00, 0.00015",
        "12.5, [Red]0.00;[Blue]-0.00, 12.5",
        "46027, '[$-407]d. mmm yyyy;@', 2026-01-05",
        "12.5, General, 12.5",
        "12.5, 0.00 USD, 12.5",
    })
    void the_number_format_decides_what_a_number_is(String raw, String code, String shown) {
        assertThat(WorkbookNumbers.text(raw, CellFormat.of(code), false)).isEqualTo(shown);
    }

    @Test
    void built_in_formats_are_known_by_number() {
        assertThat(WorkbookNumbers.text("46027", CellFormat.builtIn(14), false)).isEqualTo("2026-01-05");
        assertThat(WorkbookNumbers.text("46027.5", CellFormat.builtIn(22), false))
                .isEqualTo("2026-01-05 12:00:00");
        assertThat(WorkbookNumbers.text("0.5", CellFormat.builtIn(20), false)).isEqualTo("12:00:00");
        assertThat(WorkbookNumbers.text("0.5", CellFormat.builtIn(9), false)).isEqualTo("0.5");
    }
}
