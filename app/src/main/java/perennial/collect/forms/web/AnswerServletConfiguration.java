package perennial.collect.forms.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/// Puts the servlet in its place, and the filters for people's visits out of its way.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AnswerServletConfiguration {

    @Bean
    ServletRegistrationBean<AnswerServlet> answerServletRegistration(AnswerServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, AnswerServlet.PATH + "*");
        registration.setName("answers");
        return registration;
    }

    @Bean
    @Order(2)
    SecurityFilterChain answersWithoutVisits() {
        return new DefaultSecurityFilterChain(
                request -> request.getRequestURI().startsWith(AnswerServlet.PATH), List.of());
    }
}
