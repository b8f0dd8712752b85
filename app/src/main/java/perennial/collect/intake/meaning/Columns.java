package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import perennial.collect.intake.Row;

/// Where in a row what stands.
final class Columns {

    private final Mapping mapping;
    private final int[] first = new int[Field.values().length];
    private final Map<Field, List<Integer>> all = new EnumMap<>(Field.class);

    Columns(Mapping mapping) {
        this.mapping = mapping;
        Arrays.fill(first, -1);
        for (int i = mapping.columns().size() - 1; i >= 0; i--) {
            Field field = mapping.columns().get(i).field();
            first[field.ordinal()] = i;
            all.computeIfAbsent(field, unseen -> new ArrayList<>()).add(0, i);
        }
    }

    boolean has(Field field) {
        return first[field.ordinal()] >= 0;
    }

    /// The first column of this meaning; -1 when there is none.
    int first(Field field) {
        return first[field.ordinal()];
    }

    List<Integer> all(Field field) {
        return all.getOrDefault(field, List.of());
    }

    /// "" when the row is shorter or the file has no such column.
    String cell(Row row, Field field) {
        return cell(row, first[field.ordinal()]);
    }

    static String cell(Row row, int column) {
        List<String> cells = row.cells();
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    Meaning meaning(Field field) {
        return mapping.columns().get(first[field.ordinal()]);
    }

    Meaning meaning(int column) {
        return mapping.columns().get(column);
    }

    /// What a person calls the column.
    String header(int column) {
        String header = mapping.columns().get(column).header();
        return header.isEmpty() ? String.valueOf(column + 1) : header;
    }

    String header(Field field) {
        return has(field) ? header(first(field)) : "";
    }

    int count() {
        return mapping.columns().size();
    }
}
