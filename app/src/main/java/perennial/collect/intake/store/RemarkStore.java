package perennial.collect.intake.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Remarks;
import perennial.collect.intake.Remarks.Remark;
import perennial.collect.intake.reading.Read;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was odd about rows that were read all the same. All are counted, the first are kept.
@Component
class RemarkStore {

    private static final int KEPT = 100;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;

    RemarkStore(JdbcClient db) {
        this.db = db;
    }

    Remarks of(long importId) {
        var first = db.sql("""
                select line, key, "column", arguments
                  from intake.remark
                 where import_id = :id
                 order by line
                """)
                .param("id", importId)
                .query((row, n) -> new Remark(
                        row.getLong("line"),
                        new Complaint(
                                row.getString("key"),
                                row.getString("column"),
                                JSON.readValue(row.getString("arguments"), TEXTS))))
                .list();
        long rows = db.sql("select rows_remarked from intake.import where id = :id")
                .param("id", importId)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new Remarks(rows, first);
    }

    /// Takes the rows of one file as they pass.
    static final class Intake {

        private final ErasedPeople.Check gone;
        private final List<Remark> first = new ArrayList<>();
        private long rows;

        Intake(ErasedPeople.Check gone) {
            this.gone = gone;
        }

        void take(Read.Usable row) {
            if (row.remarks().isEmpty()) {
                return;
            }
            rows++;
            if (first.size() < KEPT && !gone.mentionedIn(row.row().cells())) {
                first.add(new Remark(row.line(), row.remarks().getFirst()));
            }
        }
    }

    void replace(long importId, Intake taken) {
        db.sql("delete from intake.remark where import_id = :id")
                .param("id", importId)
                .update();
        taken.first.forEach(remark -> db.sql("""
                insert into intake.remark (import_id, line, key, "column", arguments)
                values (:id, :line, :key, :column, :arguments::jsonb)
                """)
                .param("id", importId)
                .param("line", remark.line())
                .param("key", remark.complaint().key())
                .param("column", remark.complaint().column())
                .param(
                        "arguments",
                        JSON.writeValueAsString(remark.complaint().arguments()).replace("\\u0000", ""))
                .update());
        db.sql("update intake.import set rows_remarked = :rows where id = :id")
                .param("rows", taken.rows)
                .param("id", importId)
                .update();
    }
}
