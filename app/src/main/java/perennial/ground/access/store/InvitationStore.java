package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.UserId;
import perennial.ground.shared.Role;

/// Promises of access that nobody has taken up yet, or somebody has.
@Repository
public class InvitationStore {

    private final JdbcClient db;

    public InvitationStore(JdbcClient db) {
        this.db = db;
    }

    public record Invitation(long id, String email, Role role, UserId invitedBy, Instant expiresAt) {}

    public long add(byte[] tokenHash, String email, Role role, UserId by, Instant now, Instant expires) {
        return db.sql("""
                insert into access.invitation (token_hash, email, role, invited_by, created_at, expires_at)
                values (:hash, :email, :role, :by, :now, :expires)
                returning id
                """)
                .param("hash", tokenHash)
                .param("email", email)
                .param("role", role.key())
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    /// Those that still open the door, and those that ran out within the last weeks and may want a new link.
    public List<Invitation> waiting(Instant expiredAfter) {
        return db.sql("""
                select id, email, role, invited_by, expires_at
                  from access.invitation
                 where accepted_at is null
                   and withdrawn_at is null
                   and expires_at > :after
                 order by email, id
                """)
                .param("after", expiredAfter.atOffset(UTC))
                .query(InvitationStore::invitation)
                .list();
    }

    public Optional<Invitation> find(long id) {
        return db.sql("""
                select id, email, role, invited_by, expires_at
                  from access.invitation
                 where id = :id
                   and accepted_at is null
                   and withdrawn_at is null
                """).param("id", id).query(InvitationStore::invitation).optional();
    }

    public Optional<Invitation> open(byte[] tokenHash, Instant now) {
        return db.sql("""
                select id, email, role, invited_by, expires_at
                  from access.invitation
                 where token_hash = :hash
                   and accepted_at is null
                   and withdrawn_at is null
                   and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(UTC))
                .query(InvitationStore::invitation)
                .optional();
    }

    /// @return false if somebody else was faster
    public boolean accept(long id, Instant now) {
        return db.sql("""
                update access.invitation
                   set accepted_at = :now
                 where id = :id
                   and accepted_at is null
                   and withdrawn_at is null
                   and expires_at > :now
                """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    public void acceptedBy(long id, UserId user) {
        db.sql("update access.invitation set accepted_by = :user where id = :id")
                .param("id", id)
                .param("user", user.value())
                .update();
    }

    public boolean withdraw(long id, Instant now) {
        return db.sql("""
                update access.invitation
                   set withdrawn_at = :now
                 where id = :id
                   and accepted_at is null
                   and withdrawn_at is null
                """).param("id", id).param("now", now.atOffset(UTC)).update() == 1;
    }

    /// One person has one open invitation: a new link makes the old one worthless.
    public void withdrawAllFor(String email, Instant now) {
        db.sql("""
                update access.invitation
                   set withdrawn_at = :now
                 where email = :email
                   and accepted_at is null
                   and withdrawn_at is null
                """).param("email", email).param("now", now.atOffset(UTC)).update();
    }

    /// What somebody promised who may not promise any more.
    public void withdrawAllBy(UserId user, Instant now) {
        db.sql("""
                update access.invitation
                   set withdrawn_at = :now
                 where invited_by = :user
                   and accepted_at is null
                   and withdrawn_at is null
                """).param("user", user.value()).param("now", now.atOffset(UTC)).update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("email"),
                Role.of(row.getString("role")),
                new UserId(row.getLong("invited_by")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
