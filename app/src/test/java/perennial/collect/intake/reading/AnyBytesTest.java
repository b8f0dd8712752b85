package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes come: every row arrives, or a refusal does, never anything else.
class AnyBytesTest {

    private static final String TABLE = """
            Name;Day;Amount;Note
            "Müller, Ann";2026-01-05;12,50;"two
            lines"
            Bo;2026-02-11;8,00;"he said ""hi""\"
            Çem;2026-03-01;3,10;
            """;
    private static final byte[] TRICKS =
            "\"\"';,\t|\r\n\0=<>&\u00e9\u00ff\u001f\u008b ".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "Ada",
            "a b",
            "12,50",
            "1.5",
            "2026-01-05",
            "ünï",
            "🥐",
            "a;b",
            "a,b",
            "x\ty",
            "say \"hi\"",
            "\"",
            "\"\"",
            "line\nline",
            "line\r\nline",
            "'x",
            "ada@example.org",
            "=1+1",
            "“x”",
            "a|b");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_text_with_bytes_changed_is_read_or_refused(long seed) {
        Random random = new Random(seed);
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            assertReadOrRefused(changed(TABLE.repeat(1 + random.nextInt(20)).getBytes(charset), random));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_workbook_with_bytes_changed_is_read_or_refused(long seed) throws IOException {
        Path workbook = Zipped.workbook(Zipped.row("Name", "Day")
                        + Zipped.row("Ada", "2026-01-05").repeat(20))
                .in(folder);
        assertReadOrRefused(changed(Files.readAllBytes(workbook), new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sheet_with_bytes_changed_is_read_or_refused(long seed) throws IOException {
        byte[] sheet = Zipped.sheet(Zipped.row("Name", "Day")
                        + Zipped.row("Ada", "2026-01-05").repeat(20)
                        + "<row r='40'><c r='B40' t='s'><v>0</v></c><c s='3'><f>1</f><v>1.5</v></c></row>")
                .getBytes(StandardCharsets.UTF_8);
        String mutated = new String(changed(sheet, new Random(seed)), StandardCharsets.ISO_8859_1);
        Path workbook = Zipped.workbook("").with(Zipped.SHEET, mutated).in(folder);
        assertReadOrRefused(Files.readAllBytes(workbook));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_by_the_rules_comes_back_cell_by_cell(long seed) {
        Random random = new Random(seed);
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<List<String>> table = table(random);
        StringBuilder text = new StringBuilder();
        table.forEach(row -> text.append(String.join(
                        String.valueOf(delimiter),
                        row.stream().map(AnyBytesTest::quoted).toList()))
                .append(end));
        Path file = Written.file(folder, text.toString());
        Format.Text format = new Format.Text(
                0, Finding.told(StandardCharsets.UTF_8), Finding.told(delimiter), Finding.told(Quote.DOUBLE));
        assertThat(Written.cells(Spreadsheet.of(file, format).withHeaderAt(1)))
                .isEqualTo(table.subList(1, table.size()));
    }

    @Test
    void a_table_of_quotes_alone_ends() {
        assertReadOrRefused("\"\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertReadOrRefused("\"\"\"\n,\"".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertReadOrRefused("a,\"b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("A", "B", "C"));
        for (int row = 0; row < 4_000; row++) {
            table.add(IntStream.range(0, 3)
                    .mapToObj(i -> i == 0 ? "x" : CELLS.get(random.nextInt(CELLS.size())))
                    .toList());
        }
        return table;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int at = random.nextInt(changed.length);
            changed[at] = random.nextInt(3) == 0 ? (byte) random.nextInt() : TRICKS[random.nextInt(TRICKS.length)];
        }
        return changed;
    }

    private void assertReadOrRefused(byte[] bytes) {
        Path file = Written.file(folder, bytes);
        long line = 0;
        try (Rows rows = Spreadsheet.of(file).rows()) {
            while (rows.hasNext()) {
                Read read = rows.next();
                assertThat(read.line()).isGreaterThan(line);
                line = read.line();
            }
        } catch (Refusal refusal) {
            assertThat(refusal.complaint().key()).startsWith("intake.complaint.");
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
