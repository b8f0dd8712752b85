package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static perennial.collect.intake.web.BadFile.HEADER;
import static perennial.collect.intake.web.BadFile.good;
import static perennial.collect.intake.web.BadFile.orders;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.util.HtmlUtils;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.jobs.ApplyJob;
import perennial.collect.intake.jobs.ImportId;
import perennial.collect.intake.jobs.PreviewJob;
import perennial.ground.jobs.Progress;
import perennial.testing.PageTest;

/// Every ugly file we could think of, brought by the browser, written, and taken back: each is answered with a sentence
/// that says where and what, nothing is half done, and nothing stays.
class BadFilesPageTest extends PageTest {

    @Autowired
    private Imports imports;

    @Autowired
    private PreviewJob preview;

    @Autowired
    private ApplyJob apply;

    static Stream<BadFile> files() {
        return Stream.of(whole(), rows(), dates(), contents()).flatMap(files -> files);
    }

    /// Files that are no table, or none one should read.
    private static Stream<BadFile> whole() {
        return Stream.of(
                BadFile.of("empty.csv", "").says("“empty.csv” is empty."),
                BadFile.of("blank.csv", "\n \n\n").says("“blank.csv” is empty."),
                BadFile.of("zeros.csv", "\0".repeat(5_000)).says("“zeros.csv” is empty."),
                BadFile.of("header.csv", HEADER).says("“header.csv” has column headers but no rows below them."),
                BadFile.of("noise.csv", noise()).says("“noise.csv” is neither text nor a workbook."),
                BadFile.of("letter.txt", "Dear friends,\nthere is no table in this letter.\nYours\n")
                        .says("None of the", "Line 2", "Nothing here tells who this is"),
                BadFile.of("bomb.xlsx", BadFile.workbook("<worksheet><sheetData>", row(), 3_500))
                        .says("“bomb.xlsx” unpacks to more than"),
                BadFile.of("bomb.csv.gz", BadFile.gzip(("a,b\n" + "a".repeat(70 << 20)).getBytes(UTF_8)))
                        .says("“bomb.csv.gz” unpacks to more than"),
                BadFile.of("wide.csv", "a,".repeat(9_999) + "b\n" + "1,".repeat(9_999) + "2\n")
                        .says("“wide.csv” has 10000 columns, and 1000 is the most."),
                BadFile.of("\"><img src=x>.csv", "").says("“\"><img src=x>.csv” is empty."));
    }

    /// Files of which some rows can't be told apart.
    private static Stream<BadFile> rows() {
        return Stream.of(
                orders("long-cell.csv", "9,2026-01-09," + "x".repeat(10 << 20) + ",n@x.example,9")
                        .uses(8)
                        .says("Line 10", "Column customer: A cell holds more than 1000000 characters."),
                orders("ragged.csv", "9,2026-01-09", "10,2026-01-10,Bob,b@x.example,9.00,extra,more")
                        .uses(8)
                        .says(
                                "Line 10",
                                "Column total: The amount is missing.",
                                "Line 11",
                                "The row has 7 cells, but there are only 5 columns."),
                orders("long-row.csv", "v,".repeat(9_999) + "v")
                        .uses(8)
                        .says("Line 10", "The row has 10000 cells, but there are only 5 columns."),
                orders(
                                "quote.csv",
                                "9,2026-01-09,\"Anna\",a@x.example,3.00",
                                "10,2026-01-10,\"Bo\",b@x.example,3.00",
                                "11,2026-01-11,\"Cy,c@x.example,3.00")
                        .uses(11)
                        .says("Line 12", "Column customer: A quotation mark opens a text that is never closed: “\"Cy”"),
                orders("long-number.csv", letters(9_000) + ",2026-01-09,Anna,a@x.example,3.00")
                        .uses(8)
                        .says("Line 10", "Column order: The text is longer than 500 characters"),
                orders("nul.csv", "9,2026-01-09,An\0na,a@x.example,3.00")
                        .uses(9)
                        .says("Line 10", "Column customer: Invisible NUL characters were taken out", "“Anna”"),
                BadFile.of("encodings.csv", mixed())
                        .uses(10)
                        .says("Line 11", "Column customer: Some letters were written in another encoding", "“Jörg”"),
                BadFile.of("mark.csv", "\ufeff" + HEADER + good(8)).uses(8),
                BadFile.of("utf16.csv", HEADER + good(8)).in(UTF_16).uses(8),
                BadFile.of("sep.csv", "sep=;\n" + (HEADER + good(8)).replace(',', ';'))
                        .uses(8),
                BadFile.of("headers.csv", """
                                order,date,email,total,total,,
                                1,2026-01-05,a@x.example,3.00,5.00,a,b
                                2,2026-01-06,b@x.example,4.00,6.00,c,d
                                3,2026-01-07,a@x.example,5.00,7.00,e,f
                                """).uses(3).says("Several columns fit equally well."));
    }

    /// Dates that could be something else.
    private static Stream<BadFile> dates() {
        return Stream.of(
                dated("day-first.csv", "25/04/2024").uses(5),
                dated("month-first.csv", "04/25/2024").uses(5),
                dated("neither.csv", "05/04/2024")
                        .uses(5)
                        .says("How does “date” write its dates?", "could be read both ways"),
                dated("both.csv", "25/04/2024\n6,c@x.example,5.00,04/25/2024")
                        .uses(5)
                        .says(
                                "The dates contradict each other: 25/04/2024 in line 6 only exists when the day stands"
                                        + " first, 04/25/2024 in line 7 only when the month does.",
                                "Column date: 04/25/2024 is not a day in this column’s way of writing dates."),
                orders(
                                "days.csv",
                                "9,2099-01-01,A,a@x.example,1",
                                "10,1899-12-30,B,b@x.example,1",
                                "11,1899-06-01,C,c@x.example,1",
                                "12,2026-02-30,D,d@x.example,1")
                        .uses(8)
                        .says(
                                "Line 10",
                                "Column date: 2099-01-01 is still to come.",
                                "Line 11",
                                "Column date: 1899-12-30 is what programs write for an empty date.",
                                "Line 12",
                                "Column date: 1899-06-01 is too long ago",
                                "Line 13",
                                "Column date: 2026-02-30 is not a day"));
    }

    /// Contents that want to be something else.
    private static Stream<BadFile> contents() {
        return Stream.of(
                BadFile.of("commas.csv", """
                                order;date;email;total
                                1;2026-01-05;a@x.example;1.234,50
                                2;2026-01-06;b@x.example;7,00
                                3;2026-01-07;a@x.example;1.000,25
                                """).uses(3),
                BadFile.of("signs.csv", """
                                order,date,email,total
                                1,2026-01-05,a@x.example,€ 12.50
                                2,2026-01-06,b@x.example,$7.00
                                3,2026-01-07,a@x.example,CHF 9.00
                                """).uses(3),
                BadFile.of("pieces.csv", """
                                order,date,email,product,quantity,price
                                1,2026-01-05,a@x.example,Rye,2,3.50
                                2,2026-01-06,a@x.example,Rye,-1,3.50
                                3,2026-01-07,b@x.example,Rye,0,3.50
                                4,2026-01-08,b@x.example,Rye,1000000,9999999999
                                """).uses(3).says("Line 5", "The amount is larger than any account can hold."),
                orders("amounts.csv", "9,2026-01-09,A,a@x.example,about ten", "10,2026-01-09,B,b@x.example,1e308")
                        .uses(8)
                        .says("Line 10", "Column total: “about ten” is not a number", "Line 11", "“1e308”"),
                orders(
                                "twice.csv",
                                "8,2026-01-08,Other,other@x.example,12.00",
                                "7,2026-01-17,Customer 3,c3@x.example,1.00")
                        .uses(8)
                        .says(
                                "Line 10",
                                "Order 8 already belongs to somebody else, in line 9.",
                                "Line 11",
                                "Order 7 already stands on another day, in line 8."),
                orders(
                                "names.csv",
                                "9,2026-01-09,\"Ann \"\"the baker\"\" O'Neil\",a@x.example,3",
                                "10,2026-01-10,👩‍🍳 Zoë,z@x.example,4",
                                "11,2026-01-11,محمد علي,m@x.example,5",
                                "12,2026-01-12,<script>alert(1)</script>,s@x.example,5",
                                "13,2026-01-13,\"Bob'); drop table customers;--\",b@x.example,5")
                        .uses(13),
                orders("formulas.csv", "9,=1+1,Dora,d@x.example,4", "10,2026-01-10,=cmd|'/C calc'!A0,e@x.example,4")
                        .uses(9)
                        .says("Line 10", "Column date: “=1+1” is not a date."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_bad_file_is_answered_in_a_sentence_and_can_be_taken_back_whole(BadFile file) throws Exception {
        var before = rowsInTheHouse();
        long id = bring(file);
        var said = new StringBuilder(said(id));
        if (state(id) == Imported.State.RECEIVED) { // it asks something: take what it suggests
            imports.settle(id, imports.look(id).interpretation().mapping());
            preview(id);
            said.append(said(id));
        }

        assertThat(said).contains(file.name());
        assertThat(file.sentences()).allSatisfy(sentence -> assertThat(said).contains(sentence));
        assertThat(said).doesNotContain(imports.find(id).orElseThrow().storedAs());
        assertThat(used(id)).isEqualTo(file.used());
        assertThat(rowsInTheHouse()).isEqualTo(before);
        if (file.used() > 0) {
            write(id);
            assertThat(used(id)).isEqualTo(file.used());
            assertThat(imports.undo(id)).isEmpty();
            assertThat(rowsInTheHouse()).isEqualTo(before);
        }
    }

    private long bring(BadFile file) throws Exception {
        var sent = pages.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", file.name(), "text/csv", file.content()))
                .with(asStaff())
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(303);
        long id = imports.latest(1).getFirst().id();
        preview(id);
        return id;
    }

    private void preview(long id) {
        preview.run(new ImportId(id), UNWATCHED);
        nothingWaits();
    }

    private void write(long id) {
        assertThat(pages.post().uri("/imports/" + id + "/apply").with(asStaff()).with(csrf()))
                .hasStatus(303);
        apply.run(new ImportId(id), UNWATCHED);
        nothingWaits();
        assertThat(state(id)).isEqualTo(Imported.State.APPLIED);
    }

    private void nothingWaits() {
        db.sql("update jobs.run set state = 'done'").update();
    }

    private Imported.State state(long id) {
        return imports.find(id).orElseThrow().state();
    }

    private long used(long id) {
        return imports.find(id).orElseThrow().rowsAccepted();
    }

    private String said(long id) {
        var page = pages.get().uri("/imports/" + id).with(asStaff()).exchange();
        assertThat(page).hasStatusOk();
        var html = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        assertThat(html).doesNotContain("<img src=x>").doesNotContain("<script>alert");
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ");
    }

    /// How many rows each table about customers and orders has.
    private Map<String, Long> rowsInTheHouse() {
        var counts = new TreeMap<String, Long>();
        db.sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('customers', 'orders')
                   and c.relkind = 'r'
                   and c.relname !~ '[0-9]$' -- what lies ready to be written
                   and c.relname <> 'newcomer' -- a list of work to do
                """)
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private static BadFile dated(String name, String last) {
        var lines = new StringBuilder("order,email,total,date\n");
        for (int i = 1; i <= 4; i++) {
            lines.append("%d,c%d@x.example,5.00,03/04/2024\n".formatted(i, i));
        }
        return BadFile.of(name, lines + "5,c5@x.example,5.00," + last + "\n");
    }

    private static byte[] noise() {
        var bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static String letters(int count) {
        var text = new StringBuilder();
        new Random(1).ints(count, 'a', 'z').forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    private static byte[] mixed() {
        var text = HEADER + good(8) + "9,2026-01-09,Müller,m@x.example,9.00\n10,2026-01-10,J?rg,j@x.example,9.00\n";
        var bytes = text.getBytes(UTF_8);
        bytes[bytes.length - "?rg,j@x.example,9.00\n".length()] = (byte) 0xf6; // ö as Windows writes it
        return bytes;
    }

    private static String row() {
        return "<row><c t='inlineStr'><is><t>" + "a".repeat(20_000) + "</t></is></c></row>";
    }

    private static final Progress UNWATCHED = new Progress() {
        @Override
        public void report(long done, long total, String sentence, Object... arguments) {}

        @Override
        public boolean cancelRequested() {
            return false;
        }
    };
}
