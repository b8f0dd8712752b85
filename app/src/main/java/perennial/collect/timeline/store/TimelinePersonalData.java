package perennial.collect.timeline.store;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// What the log knows of somebody: their keys, what they did, and events nobody could take that speak of them.
///
/// The log may be large, and what others' events say has to be read through once for every person erased.
@Component
@Order(5)
class TimelinePersonalData implements PersonalData {

    private final JdbcClient db;

    TimelinePersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "timeline";
    }

    @Override
    public Set<String> tables() {
        return Set.of("timeline.subject", "timeline.event", "timeline.rejected");
    }

    /// Events stay as they are: whose they are is told by their subject.
    @Override
    public List<Belonging> belongings() {
        return List.of(Belonging.moves("timeline.subject"));
    }

    @Override
    public List<Kept> export(Subject person) {
        var theirs = subjects(person);
        return List.of(
                Kept.of(
                        "timeline.subject",
                        db.sql("select kind, value from timeline.subject where id = any (:ids) order by id")
                                .param("ids", theirs)),
                Kept.of("timeline.event", db.sql("""
                                select at, kind, name, properties, context
                                  from timeline.event
                                 where subject_id = any (:ids)
                                 order by at
                                """).param("ids", theirs)),
                Kept.of(
                        "timeline.rejected",
                        db.sql("""
                                select received_at, reason, body
                                  from timeline.rejected
                                 where body ~* :words
                                """).param("words", person.traces().inJson())));
    }

    /// The writer of the log waits meanwhile, so that it does not write for a subject that is about to go.
    @Override
    public void erase(Subject person) {
        db.sql("select pg_advisory_xact_lock(hashtext('timeline.event'))").query(row -> {});
        var theirs = subjects(person);
        var words = person.traces().inJson();
        db.sql("delete from timeline.rejected where body ~* :words")
                .param("words", words)
                .update();
        db.sql("delete from timeline.event where subject_id = any (:ids)")
                .param("ids", theirs)
                .update();
        db.sql("""
                update timeline.event
                   set properties = regexp_replace(properties::text, :ways, '[…]', 'gi')::jsonb,
                       context = regexp_replace(context::text, :ways, '[…]', 'gi')::jsonb
                 where properties::text ~* :ways
                    or context::text ~* :ways
                """).param("ways", person.traces().ways()).update();
        db.sql("update timeline.event set also = null where also && :ids::bigint[]")
                .param("ids", theirs)
                .update();
        if (theirs.length > 0) {
            db.sql("delete from timeline.subject where id = any (:ids)")
                    .param("ids", theirs)
                    .update();
            db.sql("insert into timeline.forgetting default values").update();
        }
    }

    /// Also those that nobody has yet found to be theirs.
    private Long[] subjects(Subject person) {
        var identities = person.identities();
        return db.sql("""
                select s.id
                  from timeline.subject s
                 where s.customer_id = :id
                union
                select s.id
                  from unnest(:kinds::text[], :values::text[]) as known (kind, value)
                  join timeline.subject s on s.source_id = 0 and s.kind = known.kind and s.value = known.value
                 where s.customer_id is null
                union
                select s.id
                  from unnest(:kinds::text[], :values::text[]) as known (kind, value)
                  join timeline.source o on o.name = known.kind
                  join timeline.subject s on s.source_id = o.id and s.kind = 'user' and s.value = known.value
                 where s.customer_id is null
                """)
                .param("id", person.id())
                .param(
                        "kinds",
                        identities.stream().map(Subject.Identity::namespace).toArray(String[]::new))
                .param(
                        "values",
                        identities.stream().map(Subject.Identity::value).toArray(String[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }
}
