package perennial.collect.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Received;
import perennial.ground.database.CopyWriter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows that could not be read, each with its line and reason, until somebody mends them.
@Component
public class Quarantine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final DataSource database;
    private final JdbcClient db;
    private final ErasedPeople erased;

    Quarantine(DataSource database, JdbcClient db, ErasedPeople erased) {
        this.database = database;
        this.db = db;
        this.erased = erased;
    }

    /// Takes rows one by one. They are there after its commit.
    public Intake open(long importId) {
        return new Intake(
                importId,
                erased.asOfNow(""),
                CopyWriter.into(database, "intake.quarantine (import_id, line, key, \"column\", arguments, raw)"));
    }

    /// Adds a few rows within the transaction at hand.
    public void add(long importId, List<Received.Unreadable> rows) {
        var gone = erased.asOfNow("");
        for (var row : rows.stream().map(gone::unread).toList()) {
            db.sql("""
                    insert into intake.quarantine (import_id, line, key, "column", arguments, raw)
                    values (:id, :line, :key, :column, :arguments::jsonb, :raw::jsonb)
                    on conflict do nothing
                    """)
                    .param("id", importId)
                    .param("line", row.line())
                    .param("key", row.complaint().key())
                    .param("column", row.complaint().column())
                    .param("arguments", JSON.writeValueAsString(row.complaint().arguments()))
                    .param("raw", JSON.writeValueAsString(storable(row.raw())))
                    .update();
        }
    }

    /// PostgreSQL's JSON has no NUL characters.
    private static List<String> storable(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\0", "")).toList();
    }

    public void empty(long importId) {
        db.sql("delete from intake.quarantine where import_id = :id")
                .param("id", importId)
                .update();
    }

    public long size(long importId) {
        return db.sql("select count(*) from intake.quarantine where import_id = :id")
                .param("id", importId)
                .query(Long.class)
                .single();
    }

    /// Whether a row was left out because it speaks of somebody erased.
    boolean hasErased(long importId) {
        return db.sql("select exists (select from intake.quarantine where import_id = :id and key = :key)")
                .param("id", importId)
                .param("key", ErasedPeople.KEY)
                .query(Boolean.class)
                .single();
    }

    /// In the order of the file.
    ///
    /// @param after only rows below this line
    public List<Received.Unreadable> rows(long importId, long after, int most) {
        return db.sql("""
                select line, key, "column", arguments, raw
                  from intake.quarantine
                 where import_id = :id
                   and line > :after
                 order by line
                 limit :most
                """)
                .param("id", importId)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> unreadable(row))
                .list();
    }

    /// Remembers what somebody wrote in place of unreadable rows, for an import that reads the file again.
    public void mend(long newImportId, long oldImportId, Map<Long, List<String>> cells) {
        cells.forEach((line, mended) -> db.sql("""
                insert into intake.mended_row (import_id, line, cells)
                values (:id, :line, :cells::jsonb)
                """)
                .param("id", newImportId)
                .param("line", line)
                .param("cells", JSON.writeValueAsString(storable(mended)))
                .update());
        db.sql("""
                insert into intake.mended_row (import_id, line, cells)
                select :new, line, cells from intake.mended_row where import_id = :old
                on conflict do nothing
                """).param("new", newImportId).param("old", oldImportId).update();
        db.sql("""
                update intake.quarantine q
                   set mended_in = :new
                  from intake.mended_row m
                 where m.import_id = :new
                   and q.import_id = :old
                   and q.line = m.line
                """).param("new", newImportId).param("old", oldImportId).update();
    }

    /// Mended cells by line.
    public Map<Long, List<String>> mended(long importId) {
        var rows = new HashMap<Long, List<String>>();
        db.sql("select line, cells from intake.mended_row where import_id = :id")
                .param("id", importId)
                .query(row -> {
                    rows.put(row.getLong("line"), JSON.readValue(row.getString("cells"), TEXTS));
                });
        return rows;
    }

    private static Received.Unreadable unreadable(ResultSet row) throws SQLException {
        return new Received.Unreadable(
                row.getLong("line"),
                new Complaint(
                        row.getString("key"),
                        row.getString("column"),
                        JSON.readValue(row.getString("arguments"), TEXTS)),
                JSON.readValue(row.getString("raw"), TEXTS));
    }

    /// An open door to the quarantine of one import.
    public static final class Intake implements AutoCloseable {

        private final long importId;
        private final ErasedPeople.Check gone;
        private final CopyWriter rows;

        private Intake(long importId, ErasedPeople.Check gone, CopyWriter rows) {
            this.importId = importId;
            this.gone = gone;
            this.rows = rows;
        }

        public void take(Received.Unreadable unreadable) {
            var row = gone.unread(unreadable);
            rows.number(importId)
                    .number(row.line())
                    .text(row.complaint().key())
                    .text(row.complaint().column())
                    .text(JSON.writeValueAsString(row.complaint().arguments()))
                    .text(JSON.writeValueAsString(storable(row.raw())))
                    .end();
        }

        public long commit() {
            return rows.commit();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
