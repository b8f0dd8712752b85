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
        Groups groups = groups(key, value, true);
        return groups.again().size() >= ENOUGH
                && groups.different().size() <= groups.again().size() / 20;
    }

    /// Do rows with the same key have different values, beyond a slip or two? Empty cells don't count.
    boolean variesWithin(int key, int value) {
        Groups groups = groups(key, value, false);
        return groups.different().size() > groups.again().size() / 20;
    }

    /// Keys that come more than once, and those among them with more than one value.
    private record Groups(Set<String> again, Set<String> different) {}

    private Groups groups(int key, int value, boolean blanks) {
        Map<String, String> first = new HashMap<>();
        var groups = new Groups(new HashSet<>(), new HashSet<>());
        for (Row row : rows) {
            String group = cell(row, key);
            String cell = cell(row, value);
            if (group.isBlank() || !blanks && cell.isBlank()) continue;
            String known = first.putIfAbsent(group, cell);
            if (known == null) continue;
            groups.again().add(group);
            if (!known.equals(cell)) groups.different().add(group);
        }
        return groups;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
