package perennial.collect.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import perennial.ground.access.Pace;

/// Keeps a crowd from one network off the forms: reading is cheap and may be quick, filling in is what people do
/// slowly.
///
/// A shop's own network may be one address for a whole queue of customers, so that a few dozen in a row are let
/// through.
@Component
class Crowd implements HandlerInterceptor {

    static final int READ_AT_ONCE = 240;
    static final int SENT_AT_ONCE = 30;

    private static final Duration READ_AGAIN = Duration.ofMillis(500);
    private static final Duration SENT_AGAIN = Duration.ofSeconds(10);

    private final Pace reading;
    private final Pace sending;

    Crowd(Clock clock) {
        this.reading = new Pace(READ_AT_ONCE, READ_AGAIN, clock);
        this.sending = new Pace(SENT_AT_ONCE, SENT_AGAIN, clock);
    }

    /// @return how long they have to wait; zero for "go on"
    Duration ask(HttpServletRequest request) {
        var pace = request.getMethod().equals("POST") ? sending : reading;
        return pace.ask(request.getRemoteAddr());
    }

    static void tell(HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var wait = ask(request);
        if (wait.isPositive()) {
            tell(response, wait);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return false;
        }
        return true;
    }

    /// Stands before every public page of the forms. The servlet for forms within websites asks by itself.
    @Configuration(proxyBeanMethods = false)
    static class BeforeForms {

        @Bean
        WebMvcConfigurer crowdBeforeForms(Crowd crowd) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(crowd).addPathPatterns(PublicForms.PATH + "**");
                }
            };
        }
    }
}
