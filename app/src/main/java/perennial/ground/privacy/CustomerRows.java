package perennial.ground.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Personal data of the simplest kind: tables whose rows belong to one customer by a column `customer_id` and go with
/// them.
///
/// ```java
/// @Bean @Order(300) PersonalData standings(JdbcClient db) {
///     return CustomerRows.in(db, "lifecycle",
///             Belonging.laidAside("lifecycle.standing"), Belonging.moves("lifecycle.stage_change"));
/// }
/// ```
///
/// @param belongings tables; those that do not exist yet, because a refresh makes them, hold nothing
public record CustomerRows(JdbcClient db, String key, List<Belonging> belongings) implements PersonalData {

    public static CustomerRows in(JdbcClient db, String key, Belonging... belongings) {
        return new CustomerRows(db, key, List.of(belongings));
    }

    @Override
    public Set<String> tables() {
        return belongings.stream().map(Belonging::table).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Kept> export(Subject person) {
        var kept = new ArrayList<Kept>();
        for (var table : tables().stream().sorted().filter(this::exists).toList()) {
            kept.add(Kept.of(
                    table,
                    db.sql("select * from " + table + " where customer_id = :id")
                            .param("id", person.id())));
        }
        return kept;
    }

    @Override
    public void erase(Subject person) {
        for (var table : tables().stream().filter(this::exists).toList()) {
            db.sql("delete from " + table + " where customer_id = any (:ids)")
                    .param("ids", person.numbers())
                    .update();
        }
    }

    private boolean exists(String table) {
        return db.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
