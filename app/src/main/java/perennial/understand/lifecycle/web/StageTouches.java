package perennial.understand.lifecycle.web;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;

/// Every move of a relationship from one stage to another, with its reason.
@Component
class StageTouches implements TimelineSource {

    private final JdbcClient db;

    StageTouches(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "stage";
    }

    @Override
    public List<Touch> latest(long customerId, Instant before, int most, Reader reader) {
        var formats = reader.formats();
        return db.sql("""
                select to_stage, rule, moved_on, reason ->> 'purchases' as purchases,
                       reason ->> 'daysSinceLast' as days, reason ->> 'rhythm' as rhythm
                  from lifecycle.stage_change
                 where customer_id = :customer
                   and (moved_on + time '23:59') at time zone :zone < :before
                 order by id desc
                 limit :most
                """)
                .param("customer", customerId)
                .param("zone", formats.zone().getId())
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .query((row, n) -> new Touch(
                        row.getObject("moved_on", LocalDate.class)
                                .atTime(23, 59)
                                .atZone(formats.zone())
                                .toInstant(),
                        "understand",
                        formats.t("lifecycle.moved", formats.t("lifecycle.stage." + row.getString("to_stage"))),
                        formats.t(
                                "lifecycle.reason",
                                text(row.getString("purchases")),
                                text(row.getString("days")),
                                text(row.getString("rhythm")))))
                .list();
    }

    private static String text(@Nullable String fact) {
        return fact == null ? "–" : fact;
    }
}
