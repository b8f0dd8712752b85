package perennial.collect.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A column of a file.
///
/// @param name unique in the file whatever the case, never blank: `Date`, `Date (2)`, `Column 3`
/// @param original as it stands in the file; "" when the file gives it no name
public record Column(String name, String original) {

    static String numbered(int column) {
        return "Column " + (column + 1);
    }

    /// @param width how many columns there are; those beyond the header's cells have no name of their own
    static List<Column> named(List<String> header, int width) {
        Set<String> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String original = i < header.size() ? header.get(i) : "";
            String tidy = original.replace("\ufeff", "").strip().replaceAll("\\s+", " ");
            columns.add(new Column(free(tidy.isEmpty() ? numbered(i) : tidy, taken), original));
        }
        return List.copyOf(columns);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
            name = wanted + " (" + copy + ")";
        }
        return name;
    }
}
