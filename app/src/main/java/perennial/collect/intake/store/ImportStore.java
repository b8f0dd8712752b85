package perennial.collect.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.ImportTurn;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Looked;
import perennial.collect.intake.Tally;
import perennial.collect.intake.meaning.Mapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of files somebody brought.
@Component
public class ImportStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select i.id, i.file_name, i.stored_as, i.bytes, i.sha256, i.state, i.mapping, i.brought_by, i.brought_at,
                   i.finished_at, i.rows_read, i.rows_refused, i.failure, i.mends,
                   (select jsonb_object_agg(t.sink, jsonb_build_object('added', t.added,
                                                                       'changed', t.changed,
                                                                       'same', t.same))
                      from intake.tally t
                     where t.import_id = i.id) as tallies
              from intake.import i
            """;

    private final JdbcClient db;

    ImportStore(JdbcClient db) {
        this.db = db;
    }

    public long add(String fileName, String storedAs, long bytes, String sha256, String by, @Nullable Long mends) {
        return db.sql("""
                insert into intake.import (file_name, stored_as, bytes, sha256, brought_by, mends)
                values (:file_name, :stored_as, :bytes, :sha256, :by, :mends)
                returning id
                """)
                .param("file_name", fileName)
                .param("stored_as", storedAs)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("by", by)
                .param("mends", mends)
                .query(Long.class)
                .single();
    }

    public Optional<Imported> find(long id) {
        return db.sql(COLUMNS + " where i.id = :id")
                .param("id", id)
                .query((row, n) -> imported(row))
                .optional();
    }

    /// Newest first.
    public List<Imported> latest(int most) {
        return db.sql(COLUMNS + " order by i.id desc limit :most")
                .param("most", most)
                .query((row, n) -> imported(row))
                .list();
    }

    /// An earlier import of the very same bytes that still stands.
    public Optional<Imported> sameFileAlreadyIn(Imported file) {
        return db.sql(COLUMNS + """
                 where i.sha256 = :sha256
                   and i.id < :id
                   and i.state = 'applied'
                 order by i.id desc
                 limit 1
                """)
                .param("sha256", file.sha256())
                .param("id", file.id())
                .query((row, n) -> imported(row))
                .optional();
    }

    /// Holds the import's row until the end of the transaction, so that two people can't write it twice.
    public Imported lock(long id) {
        db.sql("select from intake.import where id = :id for no key update")
                .param("id", id)
                .query()
                .singleRow();
        return find(id).orElseThrow();
    }

    /// One import is written at a time; the others wait for their turn.
    public void waitForTurn() {
        new ImportTurn(db).await();
    }

    public void settle(long id, Mapping mapping) {
        db.sql("update intake.import set mapping = :mapping::jsonb where id = :id")
                .param("mapping", mapping.json())
                .param("id", id)
                .update();
    }

    public Optional<Looked> looked(long id) {
        return db.sql("select looked from intake.import where id = :id and looked is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, Looked.class));
    }

    public void keepLooked(long id, Looked looked) {
        db.sql("update intake.import set looked = :looked::jsonb where id = :id")
                .param("looked", JSON.writeValueAsString(looked).replace("\\u0000", ""))
                .param("id", id)
                .update();
    }

    public void move(long id, Imported.State state) {
        db.sql("""
                update intake.import
                   set state = :state,
                       finished_at = case when :state in ('received', 'previewed') then null else now() end
                 where id = :id
                """).param("state", state.key()).param("id", id).update();
    }

    /// Is written now, after all that were written before.
    public void written(long id) {
        move(id, Imported.State.APPLIED);
        db.sql("update intake.import set written = nextval('intake.writing') where id = :id")
                .param("id", id)
                .update();
    }

    public void fail(long id, Complaint complaint) {
        db.sql(
                        "update intake.import set state = 'failed', failure = :failure::jsonb, finished_at = now() where id = :id")
                .param("failure", JSON.writeValueAsString(complaint))
                .param("id", id)
                .update();
    }

    public void count(long id, long read, long refused) {
        db.sql("update intake.import set rows_read = :read, rows_refused = :refused where id = :id")
                .param("read", read)
                .param("refused", refused)
                .param("id", id)
                .update();
    }

    /// How many sales of people who were erased came as sales to nobody we know.
    public void countForgotten(long id, long sales) {
        db.sql("update intake.import set sales_forgotten = :sales where id = :id")
                .param("sales", sales)
                .param("id", id)
                .update();
    }

    public long forgottenSales(long id) {
        return db.sql("select sales_forgotten from intake.import where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void tally(long id, Map<String, Tally> tallies) {
        db.sql("delete from intake.tally where import_id = :id").param("id", id).update();
        tallies.forEach((sink, tally) -> db.sql("""
                insert into intake.tally (import_id, sink, added, changed, same)
                values (:id, :sink, :added, :changed, :same)
                """)
                .param("id", id)
                .param("sink", sink)
                .param("added", tally.added())
                .param("changed", tally.changed())
                .param("same", tally.same())
                .update());
    }

    /// Says that every row lies ready. Lost together with the rows if the database crashes.
    public void markStaged(long id, long rowsRead) {
        db.sql("""
                insert into intake.staged (import_id, rows_read)
                values (:id, :read)
                on conflict (import_id) do update set rows_read = excluded.rows_read
                """).param("id", id).param("read", rowsRead).update();
    }

    public void unmarkStaged(long id) {
        db.sql("delete from intake.staged where import_id = :id")
                .param("id", id)
                .update();
    }

    public boolean isStaged(long id) {
        return db.sql("select exists (select from intake.staged where import_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Imported imported(ResultSet row) throws SQLException {
        var mapping = row.getString("mapping");
        var failure = row.getString("failure");
        var tallies = row.getString("tallies");
        var mends = row.getObject("mends", Long.class);
        return new Imported(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("stored_as"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Imported.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                mapping == null ? null : Mapping.of(mapping),
                Optional.ofNullable(row.getString("brought_by")).orElse(""),
                row.getTimestamp("brought_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                row.getLong("rows_read"),
                row.getLong("rows_refused"),
                tallies == null
                        ? Map.of()
                        : JSON.readValue(tallies, new TypeReference<LinkedHashMap<String, Tally>>() {}),
                failure == null ? Optional.empty() : Optional.of(JSON.readValue(failure, Complaint.class)),
                Optional.ofNullable(mends));
    }
}
