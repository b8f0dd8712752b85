package perennial.understand.lifecycle.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.CustomerRows;
import perennial.ground.privacy.PersonalData;

/// Where somebody stood and every move goes with them.
@Configuration(proxyBeanMethods = false)
class LifecyclePersonalData {

    @Bean
    @Order(310)
    PersonalData lifecycleOfCustomers(JdbcClient db) {
        return CustomerRows.in(
                db, "lifecycle", Belonging.laidAside("lifecycle.standing"), Belonging.moves("lifecycle.stage_change"));
    }
}
