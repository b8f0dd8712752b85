package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.UserId;

/// Links by which somebody chooses a new password.
@Repository
public class PasswordLinkStore {

    private final JdbcClient db;

    public PasswordLinkStore(JdbcClient db) {
        this.db = db;
    }

    /// One person has one link: a new one makes the old one worthless.
    public void put(byte[] tokenHash, UserId user, @Nullable UserId madeBy, Instant now, Instant expires) {
        db.sql("delete from access.password_link where user_id = :user and used_at is null")
                .param("user", user.value())
                .update();
        db.sql("""
                insert into access.password_link (token_hash, user_id, made_by, created_at, expires_at)
                values (:hash, :user, :by, :now, :expires)
                """)
                .param("hash", tokenHash)
                .param("user", user.value())
                .param("by", madeBy == null ? null : madeBy.value())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    /// Whose link this is, if it still opens anything.
    public Optional<UserId> open(byte[] tokenHash, Instant now) {
        return db.sql("""
                select l.user_id
                  from access.password_link l
                  join access.users u on u.id = l.user_id
                 where l.token_hash = :hash
                   and l.used_at is null
                   and l.expires_at > :now
                   and u.disabled_at is null
                """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    /// @return false if somebody else was faster
    public boolean use(byte[] tokenHash, Instant now) {
        return db.sql("""
                update access.password_link
                   set used_at = :now
                 where token_hash = :hash
                   and used_at is null
                   and expires_at > :now
                """)
                        .param("hash", tokenHash)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }
}
