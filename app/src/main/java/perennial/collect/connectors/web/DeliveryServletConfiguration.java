package perennial.collect.connectors.web;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.collect.connectors.Connections;
import perennial.ground.access.BeforeVisits;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DeliveryServletConfiguration {

    @Bean
    FilterRegistrationBean<Filter> deliveries(DeliveryServlet servlet) {
        return BeforeVisits.serve(Connections.PATH, servlet);
    }
}
