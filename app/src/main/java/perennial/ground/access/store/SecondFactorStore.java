package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.UserId;

/// What a person's phone knows besides their password, and the codes for when it is lost.
@Repository
public class SecondFactorStore {

    private final JdbcClient db;

    public SecondFactorStore(JdbcClient db) {
        this.db = db;
    }

    public record Factor(byte[] sealedSecret, long lastStep) {}

    public Optional<Factor> find(UserId user) {
        return db.sql("select sealed_secret, last_step from access.second_factor where user_id = :user")
                .param("user", user.value())
                .query((row, number) -> new Factor(row.getBytes("sealed_secret"), row.getLong("last_step")))
                .optional();
    }

    /// People who have one.
    public List<UserId> all() {
        return db.sql("select user_id from access.second_factor")
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }

    public void put(UserId user, byte[] sealedSecret, long step, Instant now) {
        db.sql("""
                insert into access.second_factor (user_id, sealed_secret, last_step, added_at)
                values (:user, :secret, :step, :now)
                on conflict (user_id) do update
                   set sealed_secret = excluded.sealed_secret,
                       last_step = excluded.last_step,
                       added_at = excluded.added_at
                """)
                .param("user", user.value())
                .param("secret", sealedSecret)
                .param("step", step)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /// @return false if this code or a later one has been used already
    public boolean use(UserId user, long step) {
        return db.sql("""
                update access.second_factor
                   set last_step = :step
                 where user_id = :user
                   and last_step < :step
                """).param("step", step).param("user", user.value()).update() == 1;
    }

    public void remove(UserId user) {
        db.sql("delete from access.second_factor where user_id = :user")
                .param("user", user.value())
                .update();
        removeRecoveryCodes(user);
    }

    public void putRecoveryCodes(UserId user, List<byte[]> hashes) {
        removeRecoveryCodes(user);
        db.sql("""
                insert into access.recovery_code (user_id, code_hash)
                select :user, hash
                  from unnest(:hashes::bytea[]) as codes(hash)
                """)
                .param("user", user.value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /// @return false if there is no such code or it has been used already
    public boolean useRecoveryCode(UserId user, byte[] hash, Instant now) {
        return db.sql("""
                update access.recovery_code
                   set used_at = :now
                 where user_id = :user
                   and code_hash = :hash
                   and used_at is null
                """)
                        .param("now", now.atOffset(UTC))
                        .param("user", user.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    public int recoveryCodesLeft(UserId user) {
        return db.sql("select count(*) from access.recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    private void removeRecoveryCodes(UserId user) {
        db.sql("delete from access.recovery_code where user_id = :user")
                .param("user", user.value())
                .update();
    }
}
