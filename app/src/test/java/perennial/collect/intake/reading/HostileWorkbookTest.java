package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbookTest {

    private static final String BEFORE = "<worksheet><sheetData>" + Zipped.row("Name", "Note");
    private static final String AFTER = "</sheetData></worksheet>";

    @TempDir
    private Path folder;

    @Test
    void a_bomb_in_the_clothes_of_a_workbook_is_stopped() {
        assertThat(refusal(sheet(BEFORE, Zipped.row("a".repeat(20_000), "b"), 3_500, AFTER)))
                .isEqualTo("bomb");
    }

    @Test
    void a_bomb_of_shared_texts_is_stopped() {
        Zipped workbook = Zipped.workbook(Zipped.row("a") + Zipped.row("b"))
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships>
                          <Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
                          <Relationship Id='r2' Type='x/sharedStrings' Target='sharedStrings.xml'/>
                        </Relationships>""")
                .with(
                        "xl/sharedStrings.xml",
                        new Endless("<sst>", "<si><t>%s</t></si>".formatted("a".repeat(20_000)), 3_500, "</sst>"));
        assertThat(refusal(workbook)).isEqualTo("bomb");
    }

    @Test
    void an_endless_tag_or_text_or_depth_is_stopped() {
        assertThat(refusal(sheet(BEFORE + "<row r='", "1", 2_000_000, "'/>" + AFTER)))
                .isEqualTo("damaged");
        assertThat(refusal(sheet(BEFORE + "<row><c t='str'><v>", "a", 20_000_000, "</v></c></row>" + AFTER)))
                .isEqualTo("damaged");
        assertThat(refusal(sheet(BEFORE + "<row>", "<a>", 100_000, ""))).isEqualTo("damaged");
    }

    @Test
    void entities_are_neither_fetched_nor_expanded() {
        String evil = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y '&x;&x;'>]>";
        assertThat(refusal(Zipped.workbook("").with(Zipped.SHEET, evil + BEFORE + Zipped.row("&y;", "") + AFTER)))
                .isEqualTo("document-type");
        assertThat(refusal(Zipped.workbook("").with(Zipped.SHEET, BEFORE + Zipped.row("&y;", "") + AFTER)))
                .isEqualTo("damaged");
    }

    @Test
    void the_same_part_twice_is_refused() {
        Path file = Zipped.workbook(Zipped.row("a") + Zipped.row("b"))
                .with("xl/worksheets/SHEET1.xml", Zipped.sheet(Zipped.row("other")))
                .in(folder);
        assertThat(Written.refusal(file)).isEqualTo("duplicate-parts");
    }

    @Test
    void the_very_same_name_twice_is_refused() {
        Path file = Zipped.workbook(Zipped.row("a") + Zipped.row("b"))
                .with("xl/worksheets/sheet2.xml", Zipped.sheet(Zipped.row("other")))
                .in(folder);
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");
            Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(Written.refusal(file)).isEqualTo("duplicate-parts");
    }

    @Test
    void too_many_parts_are_refused() {
        Zipped workbook = Zipped.workbook(Zipped.row("a") + Zipped.row("b"));
        for (int i = 0; i < Limits.PARTS; i++) {
            workbook.with("junk/" + i, "");
        }
        assertThat(refusal(workbook)).isEqualTo("too-many-parts");
    }

    @Test
    void a_cell_far_to_the_right_costs_its_row_only() {
        String far = "<row r='2'><c r='ZZZZZZZ2'><v>1</v></c></row>";
        Path file =
                Zipped.workbook(Zipped.row("Name") + far + Zipped.row("Ada")).in(folder);
        Spreadsheet sheet = Spreadsheet.of(file);
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada"));
        assertThat(Written.shortKey(Written.why(Written.refused(sheet).getFirst())))
                .isEqualTo("row-too-wide");
    }

    @Test
    void a_cell_of_ten_megabytes_costs_its_row_only() {
        Path file = sheet(
                        BEFORE + Zipped.row("Ada", "a") + "<row><c t='str'><v>Bo</v></c><c t='str'><v>",
                        "x",
                        10 << 20,
                        "</v></c></row>" + Zipped.row("Cy", "c") + AFTER)
                .in(folder);
        Spreadsheet sheet = Spreadsheet.of(file);
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "a"), List.of("Cy", "c"));
        assertThat(Written.why(Written.refused(sheet).getFirst()).column()).isEqualTo("Note");
    }

    @Test
    void a_text_that_is_missing_costs_its_row_only() {
        Path file = Zipped.workbook(Zipped.row("Name") + "<row><c t='s'><v>-7</v></c></row>" + Zipped.row("Ada"))
                .in(folder);
        Spreadsheet sheet = Spreadsheet.of(file);
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada"));
        assertThat(Written.shortKey(Written.why(Written.refused(sheet).getFirst())))
                .isEqualTo("damaged-cell");
    }

    @Test
    void other_zips_are_called_by_their_name() {
        assertThat(refusal(new Zipped().with("orders.csv", "a,b"))).isEqualTo("file-archive");
        assertThat(refusal(new Zipped().with("mimetype", "x").with("content.xml", "<a/>")))
                .isEqualTo("file-other-spreadsheet");
        assertThat(refusal(new Zipped().with("Index/Document.iwa", "x"))).isEqualTo("file-other-spreadsheet");
        assertThat(refusal(new Zipped().with("word/document.xml", "<a/>"))).isEqualTo("file-office");
        assertThat(refusal(new Zipped().with("xl/workbook.bin", "x"))).isEqualTo("file-old-excel");
    }

    @Test
    void a_workbook_that_was_cut_off_is_damaged() {
        Path file = Zipped.workbook(Zipped.row("Name") + Zipped.row("Ada").repeat(1_000))
                .in(folder);
        try {
            byte[] whole = Files.readAllBytes(file);
            assertThat(Written.refusal(Written.file(folder, Arrays.copyOf(whole, whole.length - 30))))
                    .isEqualTo("damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Zipped sheet(String before, String again, long times, String after) {
        return Zipped.workbook("").with(Zipped.SHEET, new Endless(before, again, times, after));
    }

    private String refusal(Zipped workbook) {
        return Written.refusal(workbook.in(folder));
    }
}
