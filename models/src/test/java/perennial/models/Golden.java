package perennial.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Rows of the golden files, by column name; see `golden/SOURCES.md`.
record Golden(Map<String, String> cells) {

    static List<Golden> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file)), StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",");
            return reader.lines().map(line -> row(header, line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden row(String[] header, String[] values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            cells.put(header[i], values[i]);
        }
        return new Golden(cells);
    }

    String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    int count(String column) {
        return Integer.parseInt(text(column));
    }
}
