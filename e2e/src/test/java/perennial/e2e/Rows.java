package perennial.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every row of every table, as text, to be compared with later.
final class Rows {

    /// What must remember that there was an import, even one that was taken back.
    private static final Set<String> MEMORY = Set.of(
            "access.audit_entry", // who did what: nothing is ever taken from it
            "access.session",
            "access.session_attributes", // when one was last seen
            "intake.import",
            "intake.tally",
            "intake.quarantine",
            "intake.mended_row",
            "intake.staged", // the file's own record: it is listed as taken back, and can be brought again
            "jobs.run",
            "jobs.scheduled_task", // work that was done, and when it is done next
            "insight.refresh", // when the picture was last drawn
            "prediction.training"); // every fit of a model with what it was fitted to: accuracy is never rewritten

    private static final String TABLES = """
            select schemaname || '.' || tablename
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
             order by 1
            """;

    private Rows() {}

    /// By table.
    static Map<String, List<String>> of(Program program) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var database = program.database()) {
            for (var table : texts(database, TABLES)) {
                if (!MEMORY.contains(table)) {
                    rows.put(table, texts(database, "select t::text from " + table + " t order by 1"));
                }
            }
        }
        return rows;
    }

    /// What came (+) and went (-) in between. Empty is as before.
    static List<String> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        var changes = new ArrayList<String>();
        var tables = new TreeSet<>(before.keySet());
        tables.addAll(after.keySet());
        for (var table : tables) {
            if (!before.containsKey(table) || !after.containsKey(table)) {
                changes.add((before.containsKey(table) ? "- " : "+ ") + "table " + table);
            }
            var then = before.getOrDefault(table, List.of());
            var now = after.getOrDefault(table, List.of());
            without(then, now).forEach(row -> changes.add("- " + table + row));
            without(now, then).forEach(row -> changes.add("+ " + table + row));
        }
        return changes;
    }

    private static List<String> without(List<String> rows, List<String> others) {
        var rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }

    private static List<String> texts(Connection database, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
