package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.List;
import perennial.collect.intake.Row;
import perennial.collect.intake.reading.Header;

/// Looks at a file row by row and remembers no more than a sample of it. For one thread.
public final class Surveyor {

    private static final int SAMPLE_ROWS = 1000;
    private static final int SAMPLE_CELLS = 50_000;
    private static final int DISTINCT_VALUES = 1_000_000; // of all columns together
    private static final int MOST_COLUMNS = 20_000;

    private final boolean named;
    private final Looks looks = new Looks();
    private final List<ColumnSurvey> columns = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();
    private int sampled;
    private long rows;

    /// @param headers the first line's names; empty when the file has no such line
    public Surveyor(List<String> headers) {
        named = headers.stream().anyMatch(header -> !header.isBlank());
        for (String header : headers) add(header, headers.size());
    }

    /// Names that the file itself doesn't give say nothing and are left out.
    public Surveyor(Header header) {
        this(header.columns().stream()
                .map(column -> column.original().isBlank() ? "" : column.name())
                .toList());
    }

    public void see(Row row) {
        rows++;
        List<String> cells = row.cells();
        if (!named) for (int i = columns.size(); i < Math.min(cells.size(), MOST_COLUMNS); i++) add("", cells.size());
        int width = Math.min(cells.size(), columns.size());
        for (int i = 0; i < width; i++) columns.get(i).see(cells.get(i), row.line());
        for (int i = width; i < columns.size(); i++) columns.get(i).see("", row.line());
        if (sample.size() < SAMPLE_ROWS && sampled < SAMPLE_CELLS) keep(row);
    }

    public Survey survey() {
        return new Survey(
                named, rows, columns.stream().map(ColumnSurvey::column).toList(), List.copyOf(sample));
    }

    private void add(String header, int width) {
        String name = Text.clean(header);
        int limit = Math.clamp(DISTINCT_VALUES / Math.max(1, width), 64, 100_000);
        columns.add(new ColumnSurvey(columns.size(), name == null ? "" : Text.shortened(name), looks, limit));
    }

    private void keep(Row row) {
        sampled += row.cells().size();
        sample.add(new Row(row.line(), row.cells().stream().map(Text::shortened).toList()));
    }
}
