package perennial.collect.forms.web;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.ground.access.BeforeVisits;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AnswerServletConfiguration {

    @Bean
    FilterRegistrationBean<Filter> answers(AnswerServlet servlet) {
        return BeforeVisits.serve(AnswerServlet.PATH, servlet);
    }
}
