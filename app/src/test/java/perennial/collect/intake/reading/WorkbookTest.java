package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void dates_numbers_texts_and_booleans_arrive_as_text() {
        Spreadsheet sheet = sheet(workbook -> {
            Worksheet orders = workbook.newWorksheet("Orders");
            header(orders, "Day", "At", "Price", "Count", "Text", "Yes");
            orders.value(1, 0, LocalDate.of(2026, 1, 5));
            orders.style(1, 0).format("dd.mm.yyyy").set();
            orders.value(1, 1, LocalDateTime.of(2010, 12, 1, 8, 26));
            orders.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            orders.value(1, 2, 19.99);
            orders.value(1, 3, 17850);
            orders.value(1, 4, "Bröt <&> \"chen\"\n🥐");
            orders.value(1, 5, true);
        });
        assertThat(sheet.header().names()).containsExactly("Day", "At", "Price", "Count", "Text", "Yes");
        assertThat(Written.cells(sheet))
                .containsExactly(List.of(
                        "2026-01-05", "2010-12-01 08:26:00", "19.99", "17850", "Bröt <&> \"chen\"\n🥐", "TRUE"));
    }

    @Test
    void empty_cells_keep_their_place_and_rows_their_number() {
        Spreadsheet sheet = sheet(workbook -> {
            Worksheet orders = workbook.newWorksheet("Orders");
            header(orders, "A", "B", "C");
            orders.value(4, 2, 7);
            orders.value(9, 0, 8);
        });
        List<Read> reads = Written.reads(sheet);
        assertThat(Written.cells(sheet)).containsExactly(List.of("", "", "7"), List.of("8"));
        assertThat(reads).extracting(Read::line).containsExactly(5L, 10L);
    }

    @Test
    void the_first_visible_sheet_with_something_in_it_is_read_and_the_others_can_be_chosen() {
        Spreadsheet sheet = sheet(workbook -> {
            Worksheet hidden = workbook.newWorksheet("Secret");
            header(hidden, "Hidden");
            hidden.value(1, 0, 1);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Empty");
            Worksheet orders = workbook.newWorksheet("Orders");
            header(orders, "Amount");
            orders.value(1, 0, 5);
            Worksheet people = workbook.newWorksheet("People");
            header(people, "Name");
            people.value(1, 0, "Ada");
        });
        assertThat(sheet.header().names()).containsExactly("Amount");
        Format.Workbook format = (Format.Workbook) sheet.format();
        assertThat(format.sheets()).extracting(Sheet::name).containsExactly("Secret", "Empty", "Orders", "People");
        Spreadsheet people = Spreadsheet.of(sheet.file(), format.withSheet(3));
        assertThat(Written.cells(people)).containsExactly(List.of("Ada"));
    }

    @Test
    void days_counted_from_1904_are_the_same_days() {
        Path file = Zipped.workbook("<row><c t='str'><v>Day</v></c></row><row><c s='1'><v>44565</v></c></row>")
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships>
                          <Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
                          <Relationship Id='r2' Type='x/styles' Target='/xl/styles.xml'/>
                        </Relationships>""")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>")
                .with("xl/workbook.xml", """
                        <workbook xmlns:r='r'><workbookPr date1904='1'/>
                          <sheets><sheet name='Orders' r:id='r1'/></sheets></workbook>""")
                .in(folder);
        assertThat(Written.cells(Spreadsheet.of(file))).containsExactly(List.of("2026-01-05"));
    }

    @Test
    void a_formula_counts_with_its_stored_result_and_is_remarked_without_one() {
        Path file = Zipped.workbook(Zipped.row("Sum", "Text", "Broken", "None")
                        + "<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>abc</v></c>"
                        + "<c t='e'><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c></row>")
                .in(folder);
        Spreadsheet sheet = Spreadsheet.of(file);
        assertThat(Written.cells(sheet)).containsExactly(List.of("2", "abc", "#DIV/0!", ""));
        assertThat(Written.remarks(sheet, 0)).containsExactly("formula-without-value");
    }

    @Test
    void a_text_of_several_runs_is_one_text_without_its_pronunciation() {
        Path file = Zipped.workbook(
                        Zipped.row("Name") + "<row><c t='inlineStr'><is><r><t>山</t></r><r><t>田_x000D_</t></r>"
                                + "<rPh sb='0' eb='1'><t>ヤマダ</t></rPh></is></c></row>")
                .in(folder);
        assertThat(Written.cells(Spreadsheet.of(file))).containsExactly(List.of("山田\r"));
    }

    @Test
    void a_packed_workbook_is_read() {
        Spreadsheet sheet = sheet(workbook -> {
            Worksheet orders = workbook.newWorksheet("Orders");
            header(orders, "Amount");
            orders.value(1, 0, 5);
        });
        try {
            Path packed = Written.file(folder, Written.gzip(Files.readAllBytes(sheet.file())));
            assertThat(Written.cells(Spreadsheet.of(packed))).containsExactly(List.of("5"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_workbook_with_a_header_alone_or_nothing_is_told_so() {
        assertThat(Written.refusal(file(w -> header(w.newWorksheet("Orders"), "Day", "Amount"))))
                .isEqualTo("header-only");
        assertThat(Written.refusal(file(w -> w.newWorksheet("Orders")))).isEqualTo("file-empty");
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private Spreadsheet sheet(Consumer<Workbook> content) {
        return Spreadsheet.of(file(content));
    }

    private Path file(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Written.file(folder, bytes.toByteArray());
    }
}
