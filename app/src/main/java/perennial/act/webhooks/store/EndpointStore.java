package perennial.act.webhooks.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.act.webhooks.Endpoint;

/// The addresses that hear from us.
@Repository
public class EndpointStore {

    private static final String COLUMNS =
            "select id, address, events, state, old_until, failing_since from webhooks.endpoint";

    private final JdbcClient db;

    EndpointStore(JdbcClient db) {
        this.db = db;
    }

    public record Sealed(byte[] secret, byte @Nullable [] old) {}

    public List<Endpoint> all() {
        return db.sql(COLUMNS + " order by id").query((row, n) -> endpoint(row)).list();
    }

    public Optional<Endpoint> find(long id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> endpoint(row))
                .optional();
    }

    public Sealed sealed(long id) {
        return db.sql("select secret_sealed, old_sealed from webhooks.endpoint where id = :id")
                .param("id", id)
                .query((row, n) -> new Sealed(row.getBytes("secret_sealed"), row.getBytes("old_sealed")))
                .single();
    }

    public long add(String address, List<String> events, Instant now) {
        return db.sql("""
                insert into webhooks.endpoint (address, events, secret_sealed, created_at)
                values (:address, :events, '', :now)
                returning id
                """)
                .param("address", address)
                .param("events", events.toArray(String[]::new))
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    public void secret(long id, byte[] sealed) {
        db.sql("update webhooks.endpoint set secret_sealed = :sealed where id = :id")
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    public void rotate(long id, byte[] sealed, Instant oldUntil) {
        db.sql("""
                update webhooks.endpoint
                   set old_sealed = secret_sealed, old_until = :until, secret_sealed = :sealed
                 where id = :id
                """)
                .param("until", oldUntil.atOffset(UTC))
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    public void change(long id, String address, List<String> events) {
        db.sql("update webhooks.endpoint set address = :address, events = :events where id = :id")
                .param("address", address)
                .param("events", events.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    public void state(long id, Endpoint.State state) {
        db.sql("update webhooks.endpoint set state = :state, failing_since = null where id = :id")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("id", id)
                .update();
    }

    public void broke(long id) {
        db.sql("update webhooks.endpoint set state = 'broken' where id = :id and state = 'on'")
                .param("id", id)
                .update();
    }

    public void gotThrough(long id) {
        db.sql("update webhooks.endpoint set failing_since = null where id = :id and failing_since is not null")
                .param("id", id)
                .update();
    }

    public void fails(long id, Instant now) {
        db.sql("update webhooks.endpoint set failing_since = :now where id = :id and failing_since is null")
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    public void remove(long id) {
        db.sql("delete from webhooks.endpoint where id = :id").param("id", id).update();
    }

    /// Whether anybody wants to hear any of these.
    public boolean wanted(List<String> events) {
        return db.sql("select exists (select from webhooks.endpoint where state = 'on' and events && :events::text[])")
                .param("events", events.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                row.getString("address"),
                List.of((String[]) row.getArray("events").getArray()),
                Endpoint.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                moment(row, "old_until"),
                moment(row, "failing_since"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
