package perennial.collect.timeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Shops, websites and other programs that tell us what happens, by name.
@Component
public class Sources {

    private final JdbcClient db;

    public Sources(JdbcClient db) {
        this.db = db;
    }

    /// The number of the source, which is made when it is first heard of.
    public int id(String name) {
        db.sql("insert into timeline.source (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
        return db.sql("select id from timeline.source where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    public Optional<String> name(int id) {
        return db.sql("select name from timeline.source where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
