package perennial.ground.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/// The door for programs: a servlet that stands before everything that serves people's visits.
///
/// Ten thousand requests a second need no session, no form tokens and no search for a handler; a quarter of the work
/// of taking an event went there. Nobody is let in by it: the servlet itself judges who comes.
public final class BeforeVisits {

    private BeforeVisits() {}

    /// @param path with a slash at its end; all below it is the servlet's
    public static FilterRegistrationBean<Filter> serve(String path, HttpServlet servlet) {
        var registration =
                new FilterRegistrationBean<Filter>((request, response, visits) -> servlet.service(request, response));
        registration.setName("before visits " + path);
        registration.addUrlPatterns(path + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
