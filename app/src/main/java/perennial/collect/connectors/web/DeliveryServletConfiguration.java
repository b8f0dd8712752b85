package perennial.collect.connectors.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import perennial.collect.connectors.Connections;

/// Puts the servlet in its place, and the filters for people's visits out of its way.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DeliveryServletConfiguration {

    @Bean
    ServletRegistrationBean<DeliveryServlet> deliveryServletRegistration(DeliveryServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, Connections.PATH + "*");
        registration.setName("deliveries");
        return registration;
    }

    @Bean
    @Order(2)
    SecurityFilterChain deliveriesWithoutVisits() {
        return new DefaultSecurityFilterChain(
                request -> request.getRequestURI().startsWith(Connections.PATH), List.of());
    }
}
