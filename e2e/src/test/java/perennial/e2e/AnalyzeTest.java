package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole picture in the terminal, from files whose figures are known.
class AnalyzeTest {

    private static final Path RETAIL = Path.of("../../shared/data/online_retail_uci/online_retail_lines.csv.gz");

    private static final String ORDERS = """
            Order number,Date,Customer ID,Amount,Currency
            1,2026-01-05,7,10.00,EUR
            2,2026-01-31,8,20.00,EUR
            3,2026-02-31,8,30.00,EUR
            4,2026-02-14,7,40.10,EUR
            """;

    private static String analyzed(Path file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                Program.JAR.toString(),
                "perennial.Perennial",
                "analyze",
                file.toString()));
        command.addAll(List.of(options));
        var said = Files.createTempFile("perennial-analyze-", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor()).as("exit status").isZero();
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    @Test
    void a_small_file_is_told_to_the_cent_and_what_was_left_out_by_line_column_and_reason(@TempDir Path folder)
            throws Exception {
        var file = Files.writeString(folder.resolve("till.csv"), ORDERS);

        assertThat(analyzed(file))
                .contains("4 rows read, 3 used, 1 left out.")
                .contains("till.csv, line 4, column Date: 2026-02-31");
        assertThat(analyzed(file, "--json").replaceAll("\\s+", " "))
                .contains("\"revenue\" : \"70.10\"", "\"customers\" : 2", "\"orders\" : 3")
                .contains("\"file\" : \"till.csv\", \"line\" : 4, \"column\" : \"Date\"");
    }

    @Test
    void online_retail_has_the_figures_that_were_counted_by_others() throws Exception {
        assumeTrue(Files.exists(RETAIL), "left out, because " + RETAIL + " is not here");

        assertThat(analyzed(RETAIL, "--json").replaceAll("\\s+", " "))
                .contains("\"read\" : 541909", "\"customers\" : 4338", "\"orders\" : 18532")
                .contains("\"revenue\" : \"8911407.90\"")
                .contains("\"month\" : \"2010-12\", \"size\" : 885, \"active\" : [ 885, 324, 286, 340, 321, 352,");
    }
}
