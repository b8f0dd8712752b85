package perennial.collect.customers.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Column;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// A page of the list of customers.
///
/// @param kept the filters and the order, to be kept by forms
public record ListView(
        String lead,
        String query,
        List<Link> chips,
        List<Option> stages,
        List<Column> columns,
        List<Row> rows,
        List<Kept> kept,
        @Nullable String next,
        String first,
        String exportPath,
        boolean filtered) {

    /// @param cells one for each fact, in the order of the columns
    public record Row(long id, String path, String name, String detail, List<Cell> cells) {}

    public record Cell(String label, boolean numeric, Content value) {}

    public record Kept(String name, String value) {}
}
