package perennial.collect.intake.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.ImportTurn;
import perennial.collect.intake.Imports;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;
import perennial.ground.privacy.Traces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What files leave behind: rows nobody could read, rows somebody mended, samples, and the files themselves.
///
/// None of it knows customer numbers, so it is found by words. A row is blanked and stays as a line with a reason. A
/// file that speaks of an erased person is deleted: what was read from it stays and can be taken back, but it can't be
/// read again. An import that waits to be written is cancelled with it.
@Component
@Order(30)
class IntakePersonalData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final ImportTurn turn;
    private final Imports imports;
    private final Uploads uploads;

    IntakePersonalData(JdbcClient db, ImportTurn turn, Imports imports, Uploads uploads) {
        this.db = db;
        this.turn = turn;
        this.imports = imports;
        this.uploads = uploads;
    }

    @Override
    public String key() {
        return "intake";
    }

    @Override
    public Set<String> tables() {
        return Set.of("intake.import", "intake.quarantine", "intake.mended_row", "intake.remark");
    }

    /// Nothing here knows a customer's number.
    @Override
    public List<Belonging> belongings() {
        return List.of();
    }

    @Override
    public void hold() {
        turn.await();
    }

    private record RowOf(long importId, long line, String cells) {
        boolean speaksOf(Traces traces) {
            return traces.in(JSON.readValue(cells, TEXTS));
        }
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(
                kept("intake.quarantine", unread(person.traces())),
                kept("intake.mended_row", mended(person.traces())),
                kept("intake.remark", remarked(person.traces())));
    }

    private static Kept kept(String table, List<RowOf> found) {
        return new Kept(table, found.stream().map(IntakePersonalData::shown).toList());
    }

    private static Map<String, @Nullable String> shown(RowOf row) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("import", Long.toString(row.importId()));
        shown.put("line", Long.toString(row.line()));
        shown.put("cells", String.join(" · ", JSON.readValue(row.cells(), TEXTS)));
        return shown;
    }

    private List<RowOf> unread(Traces traces) {
        return found("select import_id, line, raw as cells from intake.quarantine where raw::text ~* :pattern", traces);
    }

    private List<RowOf> mended(Traces traces) {
        return found("select import_id, line, cells from intake.mended_row where cells::text ~* :pattern", traces);
    }

    private List<RowOf> remarked(Traces traces) {
        return found(
                "select import_id, line, arguments as cells from intake.remark where arguments::text ~* :pattern",
                traces);
    }

    private List<RowOf> found(String candidates, Traces traces) {
        return db.sql(candidates).param("pattern", traces.inJson()).query(RowOf.class).list().stream()
                .filter(row -> row.speaksOf(traces))
                .toList();
    }

    @Override
    public void erase(Subject person) {
        var traces = person.traces();
        var mended = mended(traces);
        dropFiles(traces, mended.stream().map(RowOf::importId).distinct().toList());
        unread(traces).forEach(row -> blank(row.importId(), row.line()));
        mended.forEach(this::blankMended);
        blankComplaints(traces);
        forgetLooks(traces);
    }

    private record StoredFile(String storedAs, List<Long> imports, List<Long> waiting, boolean dead) {}

    private void dropFiles(Traces traces, List<Long> mended) {
        for (var file : files()) {
            if (file.dead()
                    || file.imports().stream().anyMatch(mended::contains)
                    || FilePeople.speaksOf(traces, uploads.path(file.storedAs()))) {
                file.waiting().forEach(imports::cancel);
                uploads.drop(file.storedAs());
            }
        }
    }

    /// @return every kept file; one is dead when nothing more can come of it
    private List<StoredFile> files() {
        return db.sql("""
                select stored_as,
                       array_agg(id) as imports,
                       coalesce(array_agg(id) filter (where state in ('received', 'previewed')), '{}') as waiting,
                       bool_and(state in ('cancelled', 'failed')) as dead
                  from intake.import
                 group by stored_as
                """)
                .query((row, n) -> new StoredFile(
                        row.getString("stored_as"),
                        List.of((Long[]) row.getArray("imports").getArray()),
                        List.of((Long[]) row.getArray("waiting").getArray()),
                        row.getBoolean("dead")))
                .list();
    }

    private void blank(long importId, long line) {
        db.sql("""
                update intake.quarantine
                   set key = :key, "column" = null, arguments = '[]', raw = '[]'
                 where import_id = :import
                   and line = :line
                """)
                .param("key", ErasedPeople.KEY)
                .param("import", importId)
                .param("line", line)
                .update();
    }

    /// What was mended may have stood in the first row in other words.
    private void blankMended(RowOf row) {
        db.sql("delete from intake.mended_row where import_id = :import and line = :line")
                .param("import", row.importId())
                .param("line", row.line())
                .update();
        db.sql("select import_id from intake.quarantine where mended_in = :import and line = :line")
                .param("import", row.importId())
                .param("line", row.line())
                .query(Long.class)
                .list()
                .forEach(before -> blank(before, row.line()));
    }

    /// A complaint quotes what it is about.
    private void blankComplaints(Traces traces) {
        db.sql("""
                update intake.quarantine
                   set key = :key, "column" = null, arguments = '[]', raw = '[]'
                 where concat("column", arguments) ~* :pattern
                """)
                .param("key", ErasedPeople.KEY)
                .param("pattern", traces.anywhere())
                .update();
        db.sql("delete from intake.remark where concat(\"column\", arguments) ~* :pattern")
                .param("pattern", traces.anywhere())
                .update();
    }

    private void forgetLooks(Traces traces) {
        db.sql("update intake.import set looked = null where looked::text ~* :pattern")
                .param("pattern", traces.inJson())
                .update();
        db.sql("update intake.import set mapping = null where mapping::text ~* :pattern")
                .param("pattern", traces.anywhere())
                .update();
        db.sql("update intake.import set failure = :gone::jsonb where failure::text ~* :pattern")
                .param("gone", JSON.writeValueAsString(Complaint.of(ErasedPeople.KEY, null)))
                .param("pattern", traces.inJson())
                .update();
        db.sql("update intake.import set file_name = 'file-' || id where file_name ~* :pattern")
                .param("pattern", traces.anywhere())
                .update();
    }
}
