package perennial.understand.prediction.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.CustomerRows;
import perennial.ground.privacy.PersonalData;

/// What we expect of somebody goes with them.
@Configuration(proxyBeanMethods = false)
class PredictionPersonalData {

    @Bean
    @Order(320)
    PersonalData predictionOfCustomers(JdbcClient db) {
        return CustomerRows.in(db, "prediction", Belonging.madeAnew("prediction.forecast"));
    }
}
