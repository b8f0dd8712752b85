package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Html;

/// A grid whose cells are deeper the more there is in them: the RFM grid, the cohort triangle. It is a table already.
///
/// @param corner what the rows are: "Joined in"
public record Heat(String what, String corner, List<String> columns, List<Row> rows) implements Chart {

    private static final int DEPTHS = 10;

    /// @param cells as many as there are columns, or fewer where a triangle ends
    public record Row(String label, List<@Nullable Cell> cells) {}

    /// @param depth how much of the colour, in [0, 1]
    /// @param tip the whole sentence: "42 of 120 who joined in March came back in month 3"
    public record Cell(
            double depth,
            String shown,
            String tip,
            @Nullable String people) {
        public Cell {
            if (!(depth >= 0 && depth <= 1)) {
                throw new IllegalArgumentException("depth must be in [0, 1], was " + depth);
            }
        }
    }

    @Override
    public Content picture() {
        var out = new StringBuilder("<div class=\"table-frame\"><table class=\"heat\"><caption class=\"hidden\">")
                .append(Html.escape(what))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(Html.escape(corner))
                .append("</th>");
        columns.forEach(column ->
                out.append("<th scope=\"col\">").append(Html.escape(column)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Row row : rows) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.escape(row.label()))
                    .append("</th>");
            row.cells().forEach(cell -> write(cell, out));
            out.append("</tr>");
        }
        return Html.trusted(out.append("</tbody></table></div>").toString());
    }

    private static void write(@Nullable Cell cell, StringBuilder out) {
        if (cell == null) {
            out.append("<td></td>");
            return;
        }
        String inside = cell.people() == null
                ? "<span data-tip=\"" + Html.escape(cell.tip()) + "\">"
                : "<a href=\"" + Html.escape(cell.people()) + "\" data-tip=\"" + Html.escape(cell.tip())
                        + "\" aria-label=\"" + Html.escape(cell.tip()) + "\">";
        out.append("<td data-depth=\"")
                .append(Math.round(cell.depth() * DEPTHS))
                .append("\">");
        out.append(inside).append(Html.escape(cell.shown())).append(cell.people() == null ? "</span>" : "</a>");
        out.append("</td>");
    }

    @Override
    public boolean empty() {
        return rows.isEmpty();
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Grid table() {
        List<String> head = Stream.concat(Stream.of(corner), columns.stream()).toList();
        return new Grid(head, rows.stream().map(Heat::texts).toList());
    }

    private static List<String> texts(Row row) {
        return Stream.concat(Stream.of(row.label()), row.cells().stream().map(cell -> cell == null ? "" : cell.shown()))
                .toList();
    }
}
