package perennial.collect.website.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.website.Setup;
import perennial.collect.website.Wording;

/// Keeps how the website is set up.
@Repository
public class SetupStore {

    private final JdbcClient db;

    SetupStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<Setup> find() {
        return db.sql("select key, asks, heard_at from website.setup")
                .query((row, n) -> {
                    var heard = row.getTimestamp("heard_at");
                    return new Setup(
                            row.getString("key"),
                            row.getBoolean("asks"),
                            origins(),
                            words(),
                            heard == null ? null : heard.toInstant());
                })
                .optional();
    }

    /// Makes it, unless somebody else was quicker.
    public void begin(String key, Instant now) {
        db.sql("insert into website.setup (key, made_at) values (:key, :now) on conflict do nothing")
                .param("key", key)
                .param("now", now.atOffset(UTC))
                .update();
    }

    public void rekey(String key) {
        db.sql("update website.setup set key = :key, heard_at = null")
                .param("key", key)
                .update();
    }

    public void save(boolean asks, List<String> origins) {
        db.sql("update website.setup set asks = :asks").param("asks", asks).update();
        db.sql("delete from website.origin where origin <> all (:origins)")
                .param("origins", origins.toArray(String[]::new))
                .update();
        db.sql("insert into website.origin (origin) select unnest(:origins::text[]) on conflict do nothing")
                .param("origins", origins.toArray(String[]::new))
                .update();
    }

    public void say(Wording wording, Instant now) {
        db.sql("""
                insert into website.wording (language, question, yes, no, said_at)
                values (:language, :question, :yes, :no, :now)
                """)
                .param("language", wording.language())
                .param("question", wording.question())
                .param("yes", wording.yes())
                .param("no", wording.no())
                .param("now", now.atOffset(UTC))
                .update();
    }

    public void heard(Instant at) {
        db.sql("update website.setup set heard_at = :at")
                .param("at", at.atOffset(UTC))
                .update();
    }

    private List<String> origins() {
        return db.sql("select origin from website.origin order by origin")
                .query(String.class)
                .list();
    }

    private List<Wording> words() {
        return db.sql("""
                select distinct on (language) version, language, question, yes, no
                  from website.wording
                 order by language, version desc
                """).query(Wording.class).list();
    }
}
