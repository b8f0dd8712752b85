package perennial.collect.customers.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Column;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// A page of the list of customers.
///
/// @param count how many there are, or about how many, in a sentence
/// @param all how "all that match" are called in the bulk form; blank when all are on this page
/// @param kept the filters and the order, to be kept by forms
/// @param address all of it, to be saved or come back to
public record ListView(
        String count,
        String query,
        List<Link> views,
        Opened opened,
        List<Link> chips,
        List<Choice> choices,
        List<Choosable> choosable,
        List<Column> columns,
        List<Row> rows,
        String all,
        List<Kept> kept,
        @Nullable String next,
        String address,
        String csv,
        String xlsx,
        boolean filtered) {

    /// A filter with values to choose from.
    public record Choice(String name, String label, List<Option> options) {}

    /// A column one may have in the list.
    public record Choosable(String key, String label, boolean chosen) {}

    /// The saved view this list was opened from.
    ///
    /// @param id 0 when there is none
    /// @param changes where its changes go; null for whoever may not change it
    public record Opened(
            long id, String name, boolean shared, @Nullable String changes) {}

    /// @param cells one for each column but the first
    public record Row(long id, String path, Content name, String plainName, String detail, List<Cell> cells) {}

    public record Cell(String label, boolean numeric, Content value) {}

    public record Kept(String name, String value) {}
}
