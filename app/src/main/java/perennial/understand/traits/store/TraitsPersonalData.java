package perennial.understand.traits.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.CustomerRows;
import perennial.ground.privacy.PersonalData;

/// What was worked out goes with the person; the next refresh makes none.
@Configuration(proxyBeanMethods = false)
class TraitsPersonalData {

    @Bean
    @Order(330)
    PersonalData traitsOfCustomers(JdbcClient db) {
        return CustomerRows.in(db, "traits", Belonging.madeAnew("traits.customer"), Belonging.madeAnew("traits.rfm"));
    }
}
