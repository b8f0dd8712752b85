package perennial.ground.mail.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters on their way, and what became of those before.
@Repository
public class LetterStore {

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    /// A letter that was just written.
    public record Fresh(
            UUID id, String kind, byte[] recipient, byte[] address, byte[] content, Instant written, Instant until) {}

    /// A letter whose turn it is.
    ///
    /// @param attempts with this one
    /// @param next when it has its next turn, should this one come to nothing
    public record Due(
            UUID id, int attempts, byte[] address, byte[] content, Instant written, Instant next, Instant until) {}

    /// How many letters there were.
    public record Since(long toOne, long toAll) {}

    /// How many there are of each kind.
    public record Tally(long sent, long waiting, long failed) {}

    /// A letter that has not got through.
    ///
    /// @param trouble of the last attempt; null before the first
    /// @param ended when it was given up; null while it waits
    public record Listed(
            UUID id,
            String kind,
            byte[] address,
            int attempts,
            @Nullable String trouble,
            @Nullable String said,
            Instant written,
            @Nullable Instant ended) {}

    /// A letter with what it says, for those who look through all of them.
    public record Whole(
            UUID id, String kind, byte[] address, byte @Nullable [] content, String state, Instant written) {}

    /// Makes others who want to post a letter wait until this transaction ends.
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('mail.letter'))").query(row -> {});
    }

    public Since since(byte[] recipient, Instant moment) {
        return db.sql("""
                select count(*) filter (where recipient = :recipient) as to_one, count(*) as to_all
                  from mail.letter
                 where written_at > :moment
                """)
                .param("recipient", recipient)
                .param("moment", moment.atOffset(UTC))
                .query((row, n) -> new Since(row.getLong("to_one"), row.getLong("to_all")))
                .single();
    }

    public void add(Fresh letter) {
        db.sql("""
                insert into mail.letter (id, kind, recipient, address, content, written_at, next_at, until)
                values (:id, :kind, :recipient, :address, :content, :written, :written, :until)
                """)
                .param("id", letter.id())
                .param("kind", letter.kind())
                .param("recipient", letter.recipient())
                .param("address", letter.address())
                .param("content", letter.content())
                .param("written", letter.written().atOffset(UTC))
                .param("until", letter.until().atOffset(UTC))
                .update();
    }

    /// The letter that has waited longest of those whose turn it is. Its next turn is set beforehand, so that one that
    /// takes the program down with it is not the first thing tried after each start.
    ///
    /// @param pauses after each attempt
    public Optional<Due> take(Instant now, List<Duration> pauses) {
        return db.sql("""
                update mail.letter
                   set attempts = attempts + 1,
                       next_at = :now::timestamptz
                           + make_interval(secs => (:pauses::bigint[])[least(attempts + 1, :steps)])
                 where id = (select id
                               from mail.letter
                              where state = 'waiting'
                                and next_at <= :now
                              order by next_at, id
                              limit 1
                                for update skip locked)
                returning id, attempts, address, content, written_at, next_at, until
                """)
                .param("now", now.atOffset(UTC))
                .param("pauses", pauses.stream().map(Duration::toSeconds).toArray(Long[]::new))
                .param("steps", pauses.size())
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getInt("attempts"),
                        row.getBytes("address"),
                        row.getBytes("content"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getTimestamp("next_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    public boolean isAnyDue(Instant now) {
        return db.sql("select exists (select from mail.letter where state = 'waiting' and next_at <= :now)")
                .param("now", now.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    /// What it said, and to whom, is forgotten.
    public void sent(UUID id, Instant now) {
        db.sql("""
                update mail.letter
                   set state = 'sent', address = null, content = null, trouble = null, said = null, ended_at = :now
                 where id = :id
                """).param("id", id).param("now", now.atOffset(UTC)).update();
    }

    /// It waits for its next turn.
    public void delayed(UUID id, String trouble, @Nullable String said) {
        db.sql("update mail.letter set trouble = :trouble, said = :said where id = :id")
                .param("id", id)
                .param("trouble", trouble)
                .param("said", said)
                .update();
    }

    /// What it said is forgotten; to whom stays for a while.
    public void givenUp(UUID id, String trouble, @Nullable String said, Instant now) {
        db.sql("""
                update mail.letter
                   set state = 'failed', content = null, trouble = :trouble, said = :said, ended_at = :now
                 where id = :id
                """)
                .param("id", id)
                .param("trouble", trouble)
                .param("said", said)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /// Gives up what came too late, and forgets what is long over.
    ///
    /// @param marks before that, nobody needs to know any more which letters went to one address
    /// @param all before that, nobody needs to know of them at all
    public void tidy(Instant now, String tooLate, Instant marks, Instant all) {
        db.sql("""
                update mail.letter
                   set state = 'failed', content = null, trouble = coalesce(trouble, :late), ended_at = :now
                 where state = 'waiting'
                   and until <= :now
                """).param("late", tooLate).param("now", now.atOffset(UTC)).update();
        db.sql("update mail.letter set recipient = ''::bytea where state = 'sent' and written_at < :marks")
                .param("marks", marks.atOffset(UTC))
                .update();
        db.sql("delete from mail.letter where ended_at < :all")
                .param("all", all.atOffset(UTC))
                .update();
    }

    public Tally tally() {
        return db.sql("""
                select count(*) filter (where state = 'sent') as sent,
                       count(*) filter (where state = 'waiting') as waiting,
                       count(*) filter (where state = 'failed') as failed
                  from mail.letter
                """).query(Tally.class).single();
    }

    /// Those that have not got through, the latest first.
    public List<Listed> stuck(int most) {
        return db.sql("""
                select id, kind, address, attempts, trouble, said, written_at, ended_at
                  from mail.letter
                 where state = 'failed'
                    or state = 'waiting' and attempts > 0
                 order by written_at desc, id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getBytes("address"),
                        row.getInt("attempts"),
                        row.getString("trouble"),
                        row.getString("said"),
                        row.getTimestamp("written_at").toInstant(),
                        instant(row, "ended_at")))
                .list();
    }

    /// All that still know to whom they go.
    public List<Whole> addressed() {
        return db.sql("""
                select id, kind, address, content, state, written_at
                  from mail.letter
                 where address is not null
                 order by written_at, id
                """)
                .query((row, n) -> new Whole(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getBytes("address"),
                        row.getBytes("content"),
                        row.getString("state"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /// @param recipients marks of addresses
    public void remove(List<UUID> letters, List<byte[]> recipients) {
        db.sql("delete from mail.letter where id = any (:letters) or recipient = any (:recipients)")
                .param("letters", letters.toArray(UUID[]::new))
                .param("recipients", recipients.toArray(byte[][]::new))
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
