package perennial.collect.connectors.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// Deliveries that speak of somebody. They know no customer numbers, so they are found by words; they are blanked, and
/// what became of them stays on the list.
@Component
@Order(25)
class ConnectorPersonalData implements PersonalData {

    private static final String SPEAKS = """
             where (said ~* :words
                    or said is null and body is not null and encode(body, 'escape') ~* :words)
            """;

    private final JdbcClient db;

    ConnectorPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "connectors";
    }

    @Override
    public Set<String> tables() {
        return Set.of("connectors.delivery", "connectors.memory");
    }

    @Override
    public List<Belonging> belongings() {
        return List.of();
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(Kept.of(
                "connectors.delivery",
                db.sql("select received_at, topic, said from connectors.delivery" + SPEAKS + " order by id")
                        .param("words", words(person))));
    }

    @Override
    public void erase(Subject person) {
        db.sql("""
                update connectors.delivery
                   set body = null, said = null, detail = null, reason = 'erased',
                       state = case when state in ('done', 'nothing') then state else 'nothing' end
                """ + SPEAKS).param("words", words(person)).update();
        var ids = person.identities().stream().map(Subject.Identity::value).toArray(String[]::new);
        db.sql("""
                delete from connectors.memory
                 where value = any (:ids::text[])
                    or exists (select from unnest(:ids::text[]) as theirs (id)
                                where thing = 'customer/' || id
                                   or starts_with(thing, 'customer/' || id || '/'))
                """).param("ids", ids).update();
    }

    /// Ids stand in JSON as numbers, too, where no quotes tell where they begin.
    private static String words(Subject person) {
        var ids = person.identities().stream()
                .map(Subject.Identity::value)
                .filter(id -> id.matches("[A-Za-z0-9_]{4,}"))
                .map(id -> "(?<![A-Za-z0-9_])" + id + "(?![A-Za-z0-9_])");
        return Stream.concat(Stream.of(person.traces().inJson()), ids).collect(Collectors.joining("|"));
    }
}
