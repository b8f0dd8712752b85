package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteTest {

    @TempDir
    private Path folder;

    @Test
    void quoted_cells_may_hold_delimiters_quotes_and_line_ends() {
        String text = "Name,Note,City\r\n\"Doe, Jane\",\"said \"\"hi\"\"\r\nand left\",Bonn\r\nBo,,Ulm\r\n";
        Spreadsheet sheet = sheet(text);
        assertThat(Written.cells(sheet))
                .containsExactly(List.of("Doe, Jane", "said \"hi\"\r\nand left", "Bonn"), List.of("Bo", "", "Ulm"));
        assertThat(Written.reads(sheet).get(1).line()).isEqualTo(4);
    }

    @Test
    void a_quote_that_never_closes_costs_its_own_line_at_most() {
        Spreadsheet sheet =
                sheet("Name,Note,City\nAda,\"fine\",Bonn\nBo,\"never closed, says Bo,Ulm\nCy,ok,Kiel\nDi,ok,Trier\n");
        assertThat(Written.cells(sheet))
                .containsExactly(
                        List.of("Ada", "fine", "Bonn"), List.of("Cy", "ok", "Kiel"), List.of("Di", "ok", "Trier"));
        Read.Refused refused = Written.refused(sheet).getFirst();
        assertThat(refused.line()).isEqualTo(3);
        assertThat(Written.shortKey(Written.why(refused))).isEqualTo("unclosed-quote");
        assertThat(Written.why(refused).column()).isEqualTo("Note");
        assertThat(refused.row().raw()).containsExactly("Bo", "\"never closed", " says Bo", "Ulm");
    }

    @Test
    void a_quote_that_never_closes_is_a_letter_when_the_row_fits_all_the_same() {
        Spreadsheet sheet = sheet("Name,Size,City\nAda,\"fine\",Bonn\nPipe,\"5 inch,Ulm\nCy,ok,Kiel\n");
        assertThat(Written.cells(sheet)).contains(List.of("Pipe", "\"5 inch", "Ulm"));
        assertThat(Written.remarks(sheet, 1)).containsExactly("unclosed-quote");
    }

    @Test
    void a_quote_that_never_closes_in_a_long_file_does_not_swallow_it() {
        String text = "Name,Note,City\nAda,\"fine\",Bonn\nBo,\"never,closed,Ulm\n" + "Cy,ok,Kiel\n".repeat(300_000);
        Spreadsheet sheet = sheet(text);
        assertThat(Written.cells(sheet)).hasSize(300_001);
        assertThat(Written.refused(sheet)).hasSize(1);
    }

    @Test
    void quotes_that_never_close_on_every_line_are_letters() {
        Spreadsheet sheet = sheet("Name,Size,City\n" + "Pipe,\"5 inch,Ulm\n".repeat(50_000));
        assertThat(Written.cells(sheet)).hasSize(50_000);
    }

    @Test
    void two_stray_quotes_do_not_swallow_the_rows_between_them() {
        String rows = "Ada,ok,Bonn\n".repeat(500);
        Spreadsheet sheet = sheet("Name,Note,City\n" + rows + "Bo,ok,\"Ulm\nCy,ok,Kiel\nDi,ok,Trier\"\n" + rows);
        assertThat(Written.cells(sheet)).hasSize(1003);
    }

    @Test
    void quotes_inside_a_quoted_cell_that_nobody_doubled_are_letters() {
        Spreadsheet sheet = sheet("Name,City\n\"John \"Johnny\" Doe\",\"Bonn\"\n\"A\" side,Ulm\n\"x\" , \"y, z\"\n");
        assertThat(Written.cells(sheet))
                .containsExactly(
                        List.of("John \"Johnny\" Doe", "Bonn"), List.of("\"A\" side", "Ulm"), List.of("x", "y, z"));
    }

    @Test
    void smart_quotes_in_a_text_stay() {
        assertThat(Written.cells(sheet("Name,Note\nAda,“so good”\nBo,it’s fine\n")))
                .containsExactly(List.of("Ada", "“so good”"), List.of("Bo", "it’s fine"));
    }

    @Test
    void smart_quotes_around_every_cell_are_quotes() {
        assertThat(Written.cells(sheet("“Name”,“City”\n“Ada”,“Bonn, NRW”\n“Bo”,“Ulm”\n")))
                .containsExactly(List.of("Ada", "Bonn, NRW"), List.of("Bo", "Ulm"));
    }

    @Test
    void single_quotes_around_every_cell_are_quotes() {
        assertThat(Written.cells(sheet("'Name','City'\n'O''Hara','Bonn, NRW'\n'Bo','Ulm'\n")))
                .containsExactly(List.of("O'Hara", "Bonn, NRW"), List.of("Bo", "Ulm"));
    }

    @Test
    void an_apostrophe_in_front_of_a_number_stays() {
        assertThat(Written.cells(sheet("Customer ID,Phone\n'7210448301122,'+3161234\n'7210448301123,'+3165678\n")))
                .containsExactly(List.of("'7210448301122", "'+3161234"), List.of("'7210448301123", "'+3165678"));
    }

    @Test
    void a_formula_stays_the_text_it_is() {
        assertThat(Written.cells(sheet("Name,City\n=cmd|' /C calc'!A0,Bonn\n@SUM(1),Ulm\n")))
                .containsExactly(List.of("=cmd|' /C calc'!A0", "Bonn"), List.of("@SUM(1)", "Ulm"));
    }

    private Spreadsheet sheet(String text) {
        return Spreadsheet.of(Written.file(folder, text));
    }
}
