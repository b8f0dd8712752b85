package perennial.collect.intake.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perennial.collect.intake.Row;

/// Questions to the first rows of a file.
record Sample(List<Row> rows) {

    private static final int ENOUGH = 3;

    static Sample of(Survey survey) {
        return new Sample(survey.sample());
    }

    /// Do rows with the same key nearly always have the same value? False when too few keys come again to tell.
    boolean constantWithin(int key, int value) {
        Map<String, String> first = new HashMap<>();
        Set<String> again = new HashSet<>();
        Set<String> different = new HashSet<>();
        for (Row row : rows) {
            String group = cell(row, key);
            if (group.isBlank()) continue;
            String known = first.putIfAbsent(group, cell(row, value));
            if (known == null) continue;
            again.add(group);
            if (!known.equals(cell(row, value))) different.add(group);
        }
        return again.size() >= ENOUGH && different.size() <= again.size() / 20;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
