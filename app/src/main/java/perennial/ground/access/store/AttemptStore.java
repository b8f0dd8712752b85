package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tries to sign in, those that failed and those that did not.
@Repository
public class AttemptStore {

    private final JdbcClient db;

    public AttemptStore(JdbcClient db) {
        this.db = db;
    }

    /// Failed tries, and when the last one was.
    public record Failures(int count, @Nullable Instant last) {}

    /// @param here by this account from this address, since it last succeeded from here
    /// @param account by this account from anywhere
    /// @param address by any account from this address
    /// @param known whether this account has succeeded from this address before
    public record Recent(Failures here, Failures account, Failures address, boolean known) {}

    /// Makes others who try the same account or come from the same address wait until this transaction ends.
    public void lock(byte[] account, String address) {
        db.sql("""
                select pg_advisory_xact_lock(key)
                  from (values (hashtextextended(encode(:account::bytea, 'hex'), 0)),
                               (hashtextextended(:address, 1))) as keys(key)
                 order by key
                """).param("account", account).param("address", address).query().listOfRows();
    }

    public Recent recent(byte[] account, String address, Instant since) {
        return db.sql("""
                with success as (          -- when this account last came in from this address
                    select max(at) as at
                      from access.sign_in_attempt
                     where account = :account and address = :address and succeeded
                ), failure as (
                    select at, account = :account as same_account, address = :address as same_address
                      from access.sign_in_attempt
                     where (account = :account or address = :address)
                       and at > :since
                       and not succeeded
                )
                select count(*) filter (where here)               as here_count,
                       max(f.at) filter (where here)              as here_last,
                       count(*) filter (where f.same_account)     as account_count,
                       max(f.at) filter (where f.same_account)    as account_last,
                       count(*) filter (where f.same_address)     as address_count,
                       max(f.at) filter (where f.same_address)    as address_last,
                       (select at is not null from success)       as known
                  from failure f
                  left join success s on true
                 cross join lateral (select f.same_account and f.same_address
                                            and f.at > coalesce(s.at, '-infinity') as here) _
                """)
                .param("account", account)
                .param("address", address)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> new Recent(
                        new Failures(
                                row.getInt("here_count"), instant(row.getObject("here_last", OffsetDateTime.class))),
                        new Failures(
                                row.getInt("account_count"),
                                instant(row.getObject("account_last", OffsetDateTime.class))),
                        new Failures(
                                row.getInt("address_count"),
                                instant(row.getObject("address_last", OffsetDateTime.class))),
                        row.getBoolean("known")))
                .single();
    }

    /// Every try counts as failed until it has succeeded.
    public long add(byte[] account, String address, Instant at) {
        return db.sql("""
                insert into access.sign_in_attempt (account, address, at, succeeded)
                values (:account, :address, :at, false)
                returning id
                """)
                .param("account", account)
                .param("address", address)
                .param("at", at.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    public void succeeded(long attempt) {
        db.sql("update access.sign_in_attempt set succeeded = true where id = :id")
                .param("id", attempt)
                .update();
    }

    public void forgetBefore(Instant limit) {
        db.sql("delete from access.sign_in_attempt where at < :limit")
                .param("limit", limit.atOffset(UTC))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
