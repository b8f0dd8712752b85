package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @TempDir
    private Path folder;

    @Test
    void blank_and_duplicate_headers_get_usable_names_and_keep_their_own() {
        Header header = sheet("Date,,Amount,date,Date\n2026-01-05,x,1,2026-01-06,2026-01-07\n")
                .header();
        assertThat(header.names()).containsExactly("Date", "Column 2", "Amount", "date (2)", "Date (3)");
        assertThat(header.columns()).extracting(Column::original).containsExactly("Date", "", "Amount", "date", "Date");
    }

    @Test
    void titles_above_the_table_are_passed_over() {
        Spreadsheet sheet = sheet("Sales report,,,\nCreated 2026-04-01,,,\n,,,\nDate,Customer,Item,Amount\n"
                + "2026-01-05,A1,Bread,4.20\n2026-01-06,B2,Roll,0.80\n");
        assertThat(sheet.header().line()).isEqualTo(4);
        assertThat(sheet.header().above()).hasSize(2);
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    @Test
    void a_sum_below_the_table_is_no_record() {
        Spreadsheet sheet = sheet("Date,Customer,Amount\n2026-01-05,A1,4.20\n2026-01-06,B2,0.80\nTotal:,,5.00\n\n");
        assertThat(Written.cells(sheet)).hasSize(2);
        assertThat(Written.shortKey(Written.why(Written.refused(sheet).getFirst())))
                .isEqualTo("totals");
    }

    @Test
    void a_product_called_total_is_a_record() {
        Spreadsheet sheet = sheet("Item,Customer,Amount\nRoll,A1,4.20\nTotal,B2,0.80\n");
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    @Test
    void headers_that_come_again_in_the_middle_are_no_record() {
        Spreadsheet sheet = sheet("Date,Amount\n2026-01-05,4.20\nDate,Amount\n2026-01-06,0.80\n");
        assertThat(Written.cells(sheet)).hasSize(2);
        assertThat(Written.shortKey(Written.why(Written.refused(sheet).getFirst())))
                .isEqualTo("repeated-header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "536365,85123A,6,2010-12-01 08:26\n536366,71053,6,2010-12-01 08:28\n",
                "ada@example.org;2026-01-05;4,20\nbo@example.org;2026-01-06;0,80\n",
                "2026-01-05,Ada Lovelace,4.20\n2026-01-06,Bo Diddley,0.80\n"
            })
    void a_table_without_headers_loses_no_row(String text) {
        Spreadsheet sheet = sheet(text);
        assertThat(sheet.header().line()).isZero();
        assertThat(sheet.header().found().value()).isFalse();
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,City\nAda,Lovelace,London\nBo,Diddley,Chicago\n",
                "Kunde;Artikel;Menge\nMüller;Brot;2\nMeier;Brezel;5\n",
                "text,category\nI lost my card,card lost\nWhere is it?,delivery\n",
                "week,cum_repeat\n1,19\n2,67\n",
                "Order\n1001\n1002\n"
            })
    void headers_are_recognised(String text) {
        assertThat(sheet(text).header().line()).isEqualTo(1);
    }

    @Test
    void a_person_may_say_where_the_header_is() {
        Spreadsheet sheet = sheet("a,b\nName,City\nAda,Bonn\n");
        assertThat(sheet.withHeaderAt(2).header().names()).containsExactly("Name", "City");
        assertThat(Written.cells(sheet.withHeaderAt(2))).containsExactly(List.of("Ada", "Bonn"));
        assertThat(Written.cells(sheet.withHeaderAt(0))).hasSize(3);
    }

    @Test
    void a_wider_body_than_header_gets_numbered_columns() {
        Spreadsheet sheet = sheet("Date,Amount\n2026-01-05,4.20,cash\n2026-01-06,0.80,card\n");
        assertThat(sheet.header().names()).containsExactly("Date", "Amount", "Column 3");
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    private Spreadsheet sheet(String text) {
        return Spreadsheet.of(Written.file(folder, text));
    }
}
