package perennial.collect.customers.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;
import perennial.ground.refresh.LaterRefresh;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Everything a customer ever agreed to or took back, with its proof. Grows and is never changed: who was written down
/// wrongly is written down again.
@Component
public class ConsentStore {

    private static final TypeReference<Map<String, String>> PROOF = new TypeReference<>() {};

    private final JdbcClient db;
    private final Audit audit;
    private final LaterRefresh figures;

    ConsentStore(JdbcClient db, Audit audit, LaterRefresh figures) {
        this.db = db;
        this.audit = audit;
        this.figures = figures;
    }

    /// @param givenAt when they said it; null when nobody knows
    /// @param proof what a file said, by its headers, or `by`, `how` and `text` of what was recorded by hand
    public record Consent(
            String channel,
            boolean granted,
            @Nullable Instant givenAt,
            Instant recordedAt,
            Map<String, String> proof) {}

    /// The latest word on a channel comes first.
    public List<Consent> history(long customerId) {
        return db.sql("""
                select channel, granted, given_at, recorded_at, proof::text as proof
                  from customers.consent
                 where customer_id = :id
                 order by given_at desc nulls last, id desc
                 limit 200
                """)
                .param("id", customerId)
                .query((row, n) -> {
                    var given = row.getTimestamp("given_at");
                    return new Consent(
                            row.getString("channel"),
                            row.getBoolean("granted"),
                            given == null ? null : given.toInstant(),
                            row.getTimestamp("recorded_at").toInstant(),
                            JsonMapper.shared().readValue(row.getString("proof"), PROOF));
                })
                .list();
    }

    @Transactional
    public void record(long customerId, String channel, boolean granted, Instant at, Map<String, String> proof) {
        db.sql("""
                insert into customers.consent (customer_id, channel, granted, given_at, proof)
                values (:id, :channel, :granted, :at, :proof::jsonb)
                on conflict do nothing
                """)
                .param("id", customerId)
                .param("channel", channel)
                .param("granted", granted)
                .param("at", Timestamp.from(at))
                .param("proof", JsonMapper.shared().writeValueAsString(proof))
                .update();
        audit.record(
                granted ? "customers.consent-given" : "customers.consent-withdrawn",
                "customer",
                customerId,
                Audit.Change.to(Map.of("channel", channel, "how", proof.getOrDefault("how", ""))));
        figures.ask();
    }
}
