package perennial.ground.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns strangers with parcels away before anything is unpacked: to find the form's token in an upload, all of it
/// would have to be written to disk first.
final class UploadsBySignedInOnly extends OncePerRequestFilter {

    private final SecurityContextRepository visitors;
    private final AuthenticationEntryPoint strangers;

    UploadsBySignedInOnly(SecurityContextRepository visitors, AuthenticationEntryPoint strangers) {
        this.visitors = visitors;
        this.strangers = strangers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.regionMatches(true, 0, "multipart/", 0, 10) && !visitors.containsContext(request)) {
            strangers.commence(request, response, new InsufficientAuthenticationException("upload by a stranger"));
            return;
        }
        chain.doFilter(request, response);
    }
}
