package perennial.collect.connectors.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.connectors.Connection;

/// The connections.
@Repository
public class ConnectionStore {

    private static final Duration NOTED_AGAIN = Duration.ofMinutes(1);

    private static final String COLUMNS = """
            select id, kind, name, source, secret_sealed is not null as has_secret, created_at, reached_at, first_at,
                   last_at, refused_at, refused_why
              from connectors.connection
            """;

    private final JdbcClient db;

    ConnectionStore(JdbcClient db) {
        this.db = db;
    }

    /// What lies sealed.
    public record Sealed(byte[] tokenHash, byte[] token, byte @Nullable [] secret, String settings) {}

    public List<Connection> all() {
        return db.sql(COLUMNS + " order by id")
                .query((row, n) -> connection(row))
                .list();
    }

    public Optional<Connection> find(long id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> connection(row))
                .optional();
    }

    public Optional<Connection> byToken(byte[] hash) {
        return db.sql(COLUMNS + " where token_hash = :hash")
                .param("hash", hash)
                .query((row, n) -> connection(row))
                .optional();
    }

    public boolean hasSource(String source) {
        return db.sql("select exists (select from connectors.connection where source = :source)")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    public Sealed sealed(long id) {
        return db.sql("""
                select token_hash, token_sealed, secret_sealed, settings::text as settings
                  from connectors.connection
                 where id = :id
                """)
                .param("id", id)
                .query((row, n) -> new Sealed(
                        row.getBytes("token_hash"),
                        row.getBytes("token_sealed"),
                        row.getBytes("secret_sealed"),
                        row.getString("settings")))
                .single();
    }

    public long add(String kind, String name, String source, byte[] tokenHash, byte[] tokenSealed, Instant now) {
        return db.sql("""
                insert into connectors.connection (kind, name, source, token_hash, token_sealed, created_at)
                values (:kind, :name, :source, :hash, :sealed, :now)
                returning id
                """)
                .param("kind", kind)
                .param("name", name)
                .param("source", source)
                .param("hash", tokenHash)
                .param("sealed", tokenSealed)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    public void secret(long id, byte[] sealed) {
        db.sql("""
                update connectors.connection
                   set secret_sealed = :sealed, refused_at = null, refused_why = null
                 where id = :id
                """).param("sealed", sealed).param("id", id).update();
    }

    public void settings(long id, String settings) {
        db.sql("update connectors.connection set settings = :settings::jsonb where id = :id")
                .param("settings", settings)
                .param("id", id)
                .update();
    }

    public void remove(long id) {
        db.sql("delete from connectors.connection where id = :id")
                .param("id", id)
                .update();
    }

    public void heard(long id, Instant now) {
        db.sql("""
                update connectors.connection
                   set first_at = coalesce(first_at, :now), last_at = :now, refused_at = null, refused_why = null
                 where id = :id
                """).param("now", now.atOffset(UTC)).param("id", id).update();
    }

    public void reached(long id, Instant now) {
        db.sql("update connectors.connection set reached_at = :now where id = :id and reached_at is null")
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    /// At most once a minute, so that whoever knocks all the time makes us no work.
    public void refused(long id, String why, Instant now) {
        db.sql("""
                update connectors.connection
                   set refused_at = :now, refused_why = :why
                 where id = :id
                   and (refused_at is null or refused_at < :before)
                """)
                .param("now", now.atOffset(UTC))
                .param("why", why)
                .param("id", id)
                .param("before", now.minus(NOTED_AGAIN).atOffset(UTC))
                .update();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("source"),
                row.getBoolean("has_secret"),
                row.getTimestamp("created_at").toInstant(),
                moment(row, "reached_at"),
                moment(row, "first_at"),
                moment(row, "last_at"),
                moment(row, "refused_at"),
                row.getString("refused_why"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
