package perennial.collect.intake.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.collect.intake.Row;

/// Finds the header among a file's first rows.
final class Headers {

    private static final int ROWS = 200;
    private static final int LAST_HEADER = 20;

    private Headers() {}

    static Header find(Path file, Format format) {
        List<Row> rows = first(file, format);
        int start = start(rows);
        Finding<Boolean> found = HeaderLikeness.of(rows.get(start).cells(), rows.subList(start + 1, rows.size()));
        return header(file, rows, start, found);
    }

    static Header at(Path file, Format format, long line) {
        List<Row> rows = first(file, format);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() >= Math.max(1, line)) {
                return header(file, rows, i, Finding.told(line > 0));
            }
        }
        throw Refusal.of(file, "no-such-line", String.valueOf(line));
    }

    private static List<Row> first(Path file, Format format) {
        List<Row> rows = new ArrayList<>();
        try (Source source = Formats.open(file, format)) {
            long characters = 0;
            for (Raw raw = source.next(); raw != null; raw = source.next()) {
                rows.add(raw.row());
                characters += raw.cells().stream().mapToLong(String::length).sum();
                if (rows.size() == ROWS || characters > Limits.HEADER_SAMPLE) {
                    break;
                }
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.of(file, "file-empty");
        }
        return rows;
    }

    private static Header header(Path file, List<Row> rows, int start, Finding<Boolean> found) {
        boolean present = found.value();
        List<Row> body = rows.subList(present ? start + 1 : start, rows.size());
        if (body.isEmpty()) {
            throw Refusal.of(file, "header-only");
        }
        List<String> names = present ? names(rows.get(start).cells(), body) : List.of();
        int width = Math.max(used(names), usualWidth(body));
        if (width > Limits.COLUMNS) {
            throw Refusal.of(file, "too-many-columns", String.valueOf(width), String.valueOf(Limits.COLUMNS));
        }
        return new Header(
                present ? rows.get(start).line() : 0,
                Column.named(names, width),
                found,
                List.copyOf(rows.subList(0, start)));
    }

    /// The header's cells; with an empty one in front when the rows are numbered and their numbers have no
    /// header, as statistics programs write them.
    private static List<String> names(List<String> header, List<Row> body) {
        if (used(header) + 1 != usualWidth(body) || !isNumbered(body)) {
            return header;
        }
        List<String> shifted = new ArrayList<>(header);
        shifted.addFirst("");
        return shifted;
    }

    private static boolean isNumbered(List<Row> body) {
        for (int i = 0; i < body.size(); i++) {
            if (!body.get(i).cells().getFirst().equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /// The first row that is about as full as most rows are; titles above the table are emptier.
    private static int start(List<Row> rows) {
        double usual = usual(rows.stream().map(row -> filled(row.cells())).toList());
        for (int i = 0; i < Math.min(rows.size(), LAST_HEADER); i++) {
            if (filled(rows.get(i).cells()) >= 0.6 * usual) {
                return i;
            }
        }
        return 0;
    }

    private static int usualWidth(List<Row> rows) {
        return usual(rows.stream().map(row -> used(row.cells())).toList());
    }

    /// The most frequent number, the larger one of two.
    private static int usual(List<Integer> numbers) {
        Map<Integer, Integer> counts = new HashMap<>();
        numbers.forEach(number -> counts.merge(number, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int used(List<String> cells) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        return used;
    }
}
