package perennial.collect.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import perennial.collect.customers.Merges;

/// Links to somebody who turned out to be another customer lead to that one. Only as long as it holds: no browser is to
/// remember it.
@Component
class OldLinks implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern CUSTOMER = Pattern.compile("/(customers|companies)/(\\d{1,18})(/.*)?");

    private final Merges merges;

    OldLinks(Merges merges) {
        this.merges = merges;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/customers/*/**", "/companies/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var customer = CUSTOMER.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !customer.matches()) {
            return true;
        }
        long id = Long.parseLong(customer.group(2));
        var now = merges.now(id).filter(other -> other != id);
        if (now.isEmpty()) {
            return true;
        }
        var rest = customer.group(3) == null ? "" : customer.group(3);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect("/" + customer.group(1) + "/" + now.get() + rest);
        return false;
    }
}
