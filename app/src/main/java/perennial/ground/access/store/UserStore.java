package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.shared.Role;

/// The table of people who work here.
@Repository
public class UserStore {

    private static final String COLUMNS = "id, email, name, role, language, created_at, disabled_at";

    private final JdbcClient db;

    public UserStore(JdbcClient db) {
        this.db = db;
    }

    /// What signing in compares with.
    public record Credentials(UserId id, String passwordHash, boolean enabled) {}

    public boolean nobody() {
        return db.sql("select not exists (select from access.users)")
                .query(Boolean.class)
                .single();
    }

    public Optional<User> find(UserId id) {
        return db.sql("select " + COLUMNS + " from access.users where id = :id")
                .param("id", id.value())
                .query(UserStore::user)
                .optional();
    }

    public List<User> all() {
        return db.sql("select " + COLUMNS + " from access.users order by lower(name), id")
                .query(UserStore::user)
                .list();
    }

    public boolean knows(String email) {
        return db.sql("select exists (select from access.users where lower(email) = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    public Optional<Credentials> credentials(String email) {
        return db.sql("""
                select id, password_hash, disabled_at is null as enabled
                  from access.users
                 where lower(email) = :email
                """)
                .param("email", email)
                .query((row, number) -> new Credentials(
                        new UserId(row.getLong("id")), row.getString("password_hash"), row.getBoolean("enabled")))
                .optional();
    }

    public UserId add(String email, String name, Role role, Locale language, String passwordHash, Instant now) {
        return new UserId(db.sql("""
                insert into access.users (email, name, role, language, password_hash, created_at)
                values (:email, :name, :role, :language, :hash, :now)
                returning id
                """)
                .param("email", email)
                .param("name", name)
                .param("role", role.key())
                .param("language", language.toLanguageTag())
                .param("hash", passwordHash)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single());
    }

    /// Nobody else can become or cease to be somebody here until this transaction ends.
    public void lock() {
        db.sql("lock table access.users in share row exclusive mode").update();
    }

    /// @return whether anybody but this person could still decide about the business
    public boolean anotherOwner(UserId than) {
        return db.sql("""
                select exists (select from access.users
                                where role = 'owner' and disabled_at is null and id <> :id)
                """).param("id", than.value()).query(Boolean.class).single();
    }

    public void changeRole(UserId id, Role role) {
        db.sql("update access.users set role = :role where id = :id")
                .param("role", role.key())
                .param("id", id.value())
                .update();
    }

    public void disable(UserId id, @Nullable Instant since) {
        db.sql("update access.users set disabled_at = :since where id = :id")
                .param("since", since == null ? null : since.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    public void changePassword(UserId id, String hash) {
        db.sql("update access.users set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    public void describe(UserId id, String name, Locale language) {
        db.sql("update access.users set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language.toLanguageTag())
                .param("id", id.value())
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        var disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new User(
                new UserId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabled == null ? null : disabled.toInstant());
    }
}
