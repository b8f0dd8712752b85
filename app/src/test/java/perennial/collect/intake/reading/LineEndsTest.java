package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    /// Ten characters a row, so that one of these headers puts a chunk's end between the two characters of a line
    /// end.
    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a,bc", "a,bcd", "a,bcde", "a,bcdef", "a,bcdefg", "a,bcdefgh", "a,bcdefghi"})
    void a_line_end_of_two_characters_may_lie_across_two_chunks(String header) throws IOException {
        var text = new StringBuilder(header).append("\r\n");
        for (int i = 0; i < ROWS; i++) text.append(100_000 + i).append(",1\r\n");
        Path file = Files.writeString(folder.resolve("rows.csv"), text);

        int good = 0;
        try (Rows rows = Spreadsheet.of(file).rows()) {
            while (rows.hasNext() && cells(rows.next()).equals(List.of(String.valueOf(100_000 + good), "1"))) good++;
        }
        assertThat(good).isEqualTo(ROWS);
    }

    private static List<String> cells(Read read) {
        return ((Read.Usable) read).row().cells();
    }
}
