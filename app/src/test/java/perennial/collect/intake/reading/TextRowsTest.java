package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_ends_a_line(String end) {
        Spreadsheet sheet = sheet("Name,Day\nAda,2026-01-05\n\nBo,2026-02-11".replace("\n", end));
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "2026-01-05"), List.of("Bo", "2026-02-11"));
        assertThat(Written.reads(sheet).get(1).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\""})
    void a_line_that_tells_the_delimiter_is_obeyed_and_left_out(String line) {
        Spreadsheet sheet = sheet(line + "\r\nName;Preis,netto\r\nAda;1,50\r\nBo;2,10\r\n");
        assertThat(sheet.header().names()).containsExactly("Name", "Preis,netto");
        assertThat(((Format.Text) sheet.format()).delimiter().sure()).isEqualTo(1);
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "1,50"), List.of("Bo", "2,10"));
    }

    @Test
    void a_row_with_more_cells_than_headers_is_refused_with_its_line() {
        Spreadsheet sheet = sheet("Name,Day\nAda,2026-01-05\nBo,2026-02-11,extra\nCy,2026-03-01,\n");
        Read.Refused refused = Written.refused(sheet).getFirst();
        assertThat(refused.line()).isEqualTo(3);
        assertThat(Written.shortKey(Written.why(refused))).isEqualTo("too-many-cells");
        assertThat(refused.row().raw()).containsExactly("Bo", "2026-02-11", "extra");
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "2026-01-05"), List.of("Cy", "2026-03-01"));
    }

    @Test
    void a_row_with_fewer_cells_than_headers_is_read_and_remarked() {
        Spreadsheet sheet = sheet("Name,Day,City\nAda,2026-01-05,Bonn\nBo,2026-02-11\n");
        assertThat(Written.cells(sheet)).contains(List.of("Bo", "2026-02-11"));
        assertThat(Written.remarks(sheet, 1)).containsExactly("too-few-cells");
    }

    @Test
    void a_row_set_apart_by_blanks_with_a_cell_missing_is_refused_because_nobody_knows_which() {
        Spreadsheet sheet = sheet("id date cds dollars\n1 19970101 1 11.77\n2 19970112 12.00\n3 19970102 2 20.76\n");
        assertThat(Written.refused(sheet)).hasSize(1);
        assertThat(Written.cells(sheet)).hasSize(2);
    }

    @Test
    void a_cell_of_ten_megabytes_costs_its_row_only() {
        String huge = "x".repeat(10 * MEGABYTE);
        Spreadsheet sheet = sheet("Name,Note,Day\nAda,a,2026-01-05\nBo," + huge + ",2026-02-11\nCy,c,2026-03-01\n");
        assertOneHugeCell(sheet);
    }

    @Test
    void a_quoted_cell_of_ten_megabytes_and_many_lines_costs_its_row_only() {
        String huge = "long, long text\n".repeat(10 * MEGABYTE / 16);
        Spreadsheet sheet = sheet("Name,Note,Day\nAda,a,2026-01-05\nBo,\"" + huge + "\",2026-02-11\nCy,c,2026-03-01\n");
        assertOneHugeCell(sheet);
    }

    private static void assertOneHugeCell(Spreadsheet sheet) {
        assertThat(Written.cells(sheet))
                .containsExactly(List.of("Ada", "a", "2026-01-05"), List.of("Cy", "c", "2026-03-01"));
        Read.Refused refused = Written.refused(sheet).getFirst();
        assertThat(refused.line()).isEqualTo(3);
        assertThat(Written.shortKey(Written.why(refused))).isEqualTo("cell-too-long");
        assertThat(Written.why(refused).column()).isEqualTo("Note");
        assertThat(refused.row().raw()).first().isEqualTo("Bo");
        assertThat(String.join("", refused.row().raw())).hasSizeLessThan(10_000);
    }

    @Test
    void a_row_of_a_hundred_thousand_cells_costs_itself_only() {
        Spreadsheet sheet = sheet("Name,Day\nAda,2026-01-05\n" + "x,".repeat(100_000) + "\nBo,2026-02-11\n");
        assertThat(Written.cells(sheet)).hasSize(2);
        assertThat(Written.shortKey(Written.why(Written.refused(sheet).getFirst())))
                .isEqualTo("row-too-wide");
    }

    @Test
    void ten_thousand_columns_are_refused_in_a_sentence() {
        String header = "column,".repeat(9_999) + "column\n";
        String row = "1,".repeat(9_999) + "1\n";
        Path file = Written.file(folder, header + row + row);
        assertThat(Written.refusal(file)).isEqualTo("too-many-columns");
    }

    @Test
    void ten_thousand_empty_columns_behind_a_table_do_no_harm() {
        String empty = ",".repeat(10_000) + "\n";
        Spreadsheet sheet = sheet("Name,Day" + empty + "Ada,2026-01-05" + empty + "Bo,2026-02-11" + empty);
        assertThat(sheet.header().names()).containsExactly("Name", "Day");
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "2026-01-05"), List.of("Bo", "2026-02-11"));
    }

    @Test
    void progress_ends_at_the_end() {
        StringBuilder text = new StringBuilder("Name,Number\n");
        new Random(1)
                .ints(100_000)
                .forEach(number -> text.append("Ada,").append(number).append('\n'));
        Spreadsheet sheet =
                Spreadsheet.of(Written.file(folder, Written.gzip(text.toString().getBytes(StandardCharsets.UTF_8))));
        try (Rows rows = sheet.rows()) {
            rows.next();
            assertThat(rows.progress().share()).isLessThan(1);
            rows.forEachRemaining(read -> {});
            assertThat(rows.progress().share()).isEqualTo(1);
        }
    }

    private Spreadsheet sheet(String text) {
        return Spreadsheet.of(Written.file(folder, text));
    }
}
