package perennial.collect.customers.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Newcomers stop being new once a refresh that began after they came has ended. The first step of a refresh marks who
/// is there, a late one lets those go.
@Configuration(proxyBeanMethods = false)
class Newcomers {

    @Bean
    @Order(5)
    RefreshStep newcomersAreCounted(JdbcClient db) {
        return new Sql("newcomers", db, "update customers.newcomer set leaving = true where not leaving");
    }

    @Bean
    @Order(450)
    RefreshStep newcomersAreKnown(JdbcClient db) {
        return new Sql("newcomers-known", db, "delete from customers.newcomer where leaving");
    }

    private record Sql(String key, JdbcClient db, String sql) implements RefreshStep {

        @Override
        public void refresh(Standpoint standpoint) {
            db.sql(sql).update();
        }
    }
}
