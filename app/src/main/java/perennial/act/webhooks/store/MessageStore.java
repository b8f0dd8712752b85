package perennial.act.webhooks.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages, and how each got on with each endpoint.
@Repository
public class MessageStore {

    private final JdbcClient db;

    MessageStore(JdbcClient db) {
        this.db = db;
    }

    /// Something to tell.
    ///
    /// @param key what happened, so that it is told once
    public record Fresh(String key, String type, @Nullable Long customer, String body, Instant happened) {}

    /// A delivery that is due.
    public record Due(long id, String publicId, String body, int attempts) {}

    /// As the page lists it.
    public record Listed(
            long id,
            String type,
            String state,
            int attempts,
            Instant at,
            @Nullable String result) {}

    /// Puts a message on its way to all who want to hear of such things and did so when it happened.
    ///
    /// @return the endpoints it goes to
    public List<Long> tell(Fresh message, Instant now) {
        return db.sql("""
                with wanting as (
                    select id
                      from webhooks.endpoint
                     where state = 'on'
                       and :type = any (events)
                       and created_at <= :happened
                ), told as (
                    insert into webhooks.message (key, public_id, type, customer_id, body, created_at)
                    select :key, 'msg_' || replace(gen_random_uuid()::text, '-', ''), :type, :customer, :body, :now
                     where exists (select from wanting)
                    on conflict (key) do nothing
                    returning id
                )
                insert into webhooks.delivery (endpoint_id, message_id, next_at)
                select w.id, t.id, :now
                  from wanting w
                 cross join told t
                returning endpoint_id
                """)
                .param("type", message.type())
                .param("happened", message.happened().atOffset(UTC))
                .param("key", message.key())
                .param("customer", message.customer())
                .param("body", message.body())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .list();
    }

    /// To one endpoint alone, whatever it wants to hear.
    public void tellOnly(long endpoint, String key, String type, String body, Instant now) {
        db.sql("""
                with told as (
                    insert into webhooks.message (key, public_id, type, body, created_at)
                    values (:key, 'msg_' || replace(gen_random_uuid()::text, '-', ''), :type, :body, :now)
                    returning id
                )
                insert into webhooks.delivery (endpoint_id, message_id, next_at)
                select :endpoint, id, :now
                  from told
                """)
                .param("key", key)
                .param("type", type)
                .param("body", body)
                .param("now", now.atOffset(UTC))
                .param("endpoint", endpoint)
                .update();
    }

    public Optional<Due> next(long endpoint, Instant now) {
        return db.sql("""
                select d.id, m.public_id, m.body, d.attempts
                  from webhooks.delivery d
                  join webhooks.message m on m.id = d.message_id
                 where d.endpoint_id = :endpoint
                   and d.state = 'waiting'
                   and d.next_at <= :now
                 order by d.next_at, d.id
                 limit 1
                """)
                .param("endpoint", endpoint)
                .param("now", now.atOffset(UTC))
                .query((row, n) -> new Due(
                        row.getLong("id"), row.getString("public_id"), row.getString("body"), row.getInt("attempts")))
                .optional();
    }

    /// Endpoints for which something is due.
    public List<Long> due(Instant now) {
        return db.sql("""
                select distinct d.endpoint_id
                  from webhooks.delivery d
                  join webhooks.endpoint e on e.id = d.endpoint_id
                 where d.state = 'waiting'
                   and d.next_at <= :now
                   and e.state = 'on'
                """).param("now", now.atOffset(UTC)).query(Long.class).list();
    }

    /// @param next null when it is over, well or badly
    public void attempted(long delivery, boolean delivered, String result, @Nullable Instant next, Instant now) {
        db.sql("""
                update webhooks.delivery
                   set attempts = attempts + 1, last_at = :now, result = :result,
                       next_at = coalesce(:next::timestamptz, next_at),
                       state = case when :delivered then 'delivered'
                                    when :next::timestamptz is null then 'failed'
                                    else 'waiting' end
                 where id = :id
                """)
                .param("now", now.atOffset(UTC))
                .param("result", result)
                .param("next", next == null ? null : next.atOffset(UTC))
                .param("delivered", delivered)
                .param("id", delivery)
                .update();
    }

    /// @return false when there is none
    public boolean again(long endpoint, long delivery, Instant now) {
        return db.sql("""
                        update webhooks.delivery
                           set state = 'waiting', attempts = 0, next_at = :now
                         where id = :id
                           and endpoint_id = :endpoint
                        """)
                        .param("now", now.atOffset(UTC))
                        .param("id", delivery)
                        .param("endpoint", endpoint)
                        .update()
                == 1;
    }

    public List<Listed> latest(long endpoint, int most) {
        return db.sql("""
                select d.id, m.type, d.state, d.attempts, coalesce(d.last_at, m.created_at) as at, d.result
                  from webhooks.delivery d
                  join webhooks.message m on m.id = d.message_id
                 where d.endpoint_id = :endpoint
                 order by d.id desc
                 limit :most
                """)
                .param("endpoint", endpoint)
                .param("most", most)
                .query((row, n) -> new Listed(
                        row.getLong("id"),
                        row.getString("type"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("result")))
                .list();
    }

    public void deleteBefore(Instant moment) {
        db.sql("delete from webhooks.message where created_at < :moment")
                .param("moment", moment.atOffset(UTC))
                .update();
    }
}
