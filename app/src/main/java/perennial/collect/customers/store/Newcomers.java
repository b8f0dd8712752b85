package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.SqlCondition;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Newcomers stop being new once a refresh that began after they came has ended. The first step of a refresh marks who
/// is there, a late one lets those go.
@Configuration(proxyBeanMethods = false)
class Newcomers {

    /// From whom on there may be customers no refresh has seen. Asked for by itself, so that the database knows how few
    /// they are when it plans how to find them.
    static Optional<Long> firstOf(JdbcClient db) {
        return db.sql("select first_id from customers.newcomer order by first_id limit 1")
                .query(Long.class)
                .optional();
    }

    static List<SqlCondition> since(long first, List<SqlCondition> conditions) {
        var all = new ArrayList<>(conditions);
        all.add(new SqlCondition("c.id >= :first_newcomer", Map.of("first_newcomer", first)));
        return all;
    }

    @Bean
    @Order(5)
    RefreshStep newcomersAreCounted(JdbcClient db) {
        return new Sql("newcomers", Set.of(), db, "update customers.newcomer set leaving = true where not leaving");
    }

    @Bean
    @Order(450)
    RefreshStep newcomersAreKnown(JdbcClient db) {
        return new Sql("newcomers-known", Set.of("traits"), db, "delete from customers.newcomer where leaving");
    }

    private record Sql(String key, Set<String> needs, JdbcClient db, String sql) implements RefreshStep {

        @Override
        public void refresh(Standpoint standpoint) {
            db.sql(sql).update();
        }
    }
}
