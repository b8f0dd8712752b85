package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', '~', '^', '¦', '\u0001'})
    void any_delimiter_is_found(char delimiter) {
        String text = "Customer,Date,City\nA17,2026-01-05,Köln\nB8,2026-02-11,Bad Ems\n".replace(',', delimiter);
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, text));
        assertThat(sheet.header().names()).containsExactly("Customer", "Date", "City");
        assertThat(Written.cells(sheet))
                .containsExactly(List.of("A17", "2026-01-05", "Köln"), List.of("B8", "2026-02-11", "Bad Ems"));
    }

    @Test
    void columns_set_apart_by_blanks_are_found() {
        String text = " customer_id  date number_of_cds  dollar_value\r\n 00001 19970101  1   11.77\r\n"
                + " 00002 19970112  1   12.00\r\n 00002 19970112  5   77.00\r\n";
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, text));
        assertThat(sheet.header().names()).containsExactly("customer_id", "date", "number_of_cds", "dollar_value");
        assertThat(Written.cells(sheet)).contains(List.of("00001", "19970101", "1", "11.77"));
    }

    @Test
    void a_file_without_a_header_gets_numbered_columns() {
        String text = " 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n";
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, text));
        assertThat(sheet.header().line()).isZero();
        assertThat(sheet.header().names()).containsExactly("Column 1", "Column 2", "Column 3", "Column 4", "Column 5");
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    @Test
    void a_decimal_comma_is_not_a_delimiter() {
        String text = "Preis;Menge\n1,50;2,30\n4,99;1,00\n";
        assertThat(Written.cells(Spreadsheet.of(Written.file(folder, text))))
                .containsExactly(List.of("1,50", "2,30"), List.of("4,99", "1,00"));
    }

    @Test
    void a_column_of_moments_alone_is_not_torn_apart() {
        String text = "when\n2010-12-01 08:26\n2010-12-02 09:11\n";
        assertThat(Written.cells(Spreadsheet.of(Written.file(folder, text))))
                .containsExactly(List.of("2010-12-01 08:26"), List.of("2010-12-02 09:11"));
    }

    @Test
    void a_column_of_names_or_sentences_alone_is_not_torn_apart() {
        for (String text :
                List.of("Name\nAda Lovelace\nBo Diddley\n", "comment\nI like it, really\nNo\nYes, but, well\n")) {
            assertThat(Spreadsheet.of(Written.file(folder, text)).header().width())
                    .isEqualTo(1);
        }
    }

    @Test
    void numbered_rows_whose_numbers_have_no_header_stand_under_the_right_ones() {
        String text = "\"id\" \"name\" \"x\"\n\"1\" 17 \"Ada L\" 3.5\n\"2\" 18 \"Bo\" 4.5\n";
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, text));
        assertThat(sheet.header().names()).containsExactly("Column 1", "id", "name", "x");
        assertThat(Written.cells(sheet)).first().isEqualTo(List.of("1", "17", "Ada L", "3.5"));
    }
}
