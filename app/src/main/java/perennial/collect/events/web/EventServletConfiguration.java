package perennial.collect.events.web;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.ground.access.BeforeVisits;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class EventServletConfiguration {

    @Bean
    FilterRegistrationBean<Filter> events(EventServlet servlet) {
        return BeforeVisits.serve(EventServlet.PATH, servlet);
    }
}
