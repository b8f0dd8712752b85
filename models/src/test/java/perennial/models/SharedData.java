package perennial.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Public data sets beside the repository; tests that need them are skipped where they are missing.
public final class SharedData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private SharedData() {}

    public static Stream<String> lines(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the data set " + file + " is not beside the repository");
        try {
            InputStream in = Files.newInputStream(path);
            InputStream text = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
