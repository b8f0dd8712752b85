package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.Scope;
import perennial.ground.access.UserId;

/// Keys of programs, by their hashes.
@Repository
public class ApiKeyStore {

    private final JdbcClient db;

    public ApiKeyStore(JdbcClient db) {
        this.db = db;
    }

    public long add(
            byte[] hash,
            String kind,
            String name,
            List<String> scopes,
            String beginning,
            @Nullable UserId by,
            Instant now) {
        return db.sql("""
                insert into access.api_key (key_hash, kind, name, scopes, beginning, created_by, created_at)
                values (:hash, :kind, :name, string_to_array(:scopes, ','), :beginning, :by, :now)
                returning id
                """)
                .param("hash", hash)
                .param("kind", kind)
                .param("name", name)
                .param("scopes", String.join(",", scopes))
                .param("beginning", beginning)
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    /// Finds a key that is good, and remembers by the minute that it was used.
    public Optional<ApiKey> use(byte[] hash, Instant now) {
        db.sql("""
                update access.api_key
                   set last_used_at = :now
                 where key_hash = :hash
                   and revoked_at is null
                   and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 minute')
                """).param("hash", hash).param("now", now.atOffset(UTC)).update();
        return db.sql("""
                select id, kind, name, array_to_string(scopes, ',') as scopes
                  from access.api_key
                 where key_hash = :hash
                   and revoked_at is null
                """)
                .param("hash", hash)
                .query((row, number) -> new ApiKey(
                        row.getLong("id"),
                        row.getString("kind").equals("write") ? ApiKey.Kind.WRITE : ApiKey.Kind.API,
                        row.getString("name"),
                        Stream.of(row.getString("scopes").split(","))
                                .flatMap(scope -> Scope.of(scope).stream())
                                .collect(Collectors.toUnmodifiableSet())))
                .optional();
    }

    /// The newest first, those that were taken back at the end.
    public List<ApiKeys.Listed> all() {
        return db.sql("""
                select id, kind, name, array_to_string(scopes, ',') as scopes, beginning, created_at, last_used_at, revoked_at
                  from access.api_key
                 order by revoked_at is not null, id desc
                """)
                .query((row, number) -> new ApiKeys.Listed(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        Stream.of(row.getString("scopes").split(","))
                                .filter(scope -> !scope.isEmpty())
                                .toList(),
                        row.getString("beginning"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")),
                        instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    public boolean revoke(long id, Instant now) {
        return db.sql("update access.api_key set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", now.atOffset(UTC))
                        .param("id", id)
                        .update()
                == 1;
    }
}
