package perennial.ground.ui;

import org.jspecify.annotations.Nullable;

/// The head of a column of a table.
///
/// @param sort where a click on the head leads, if the column can be sorted by
/// @param sorted `ascending`, `descending` or `none`, as ARIA calls it
public record Column(
        String label, boolean numeric, @Nullable String sort, String sorted) {

    public static Column text(String label) {
        return new Column(label, false, null, "none");
    }

    public static Column number(String label) {
        return new Column(label, true, null, "none");
    }

    public Column sortable(String path, String order) {
        return new Column(label, numeric, path, order);
    }
}
