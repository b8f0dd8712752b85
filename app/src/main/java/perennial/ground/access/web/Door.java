package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import perennial.ground.access.ApiKey;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.NeedsScope;
import perennial.ground.shared.Needs;
import perennial.ground.shared.OpenToAll;

/// The one place that decides who is served by which handler. What declares nothing is refused.
@Component
public class Door implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || isOpen(handler)) {
            return true;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ApiKey key) {
            return letIn(key, handler);
        }
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            throw new InsufficientAuthenticationException("nobody is signed in");
        }
        var needs = needs(handler);
        if (needs == null || !user.role().covers(needs.value())) {
            throw new AccessDeniedException(
                    handler + " is not for " + user.role().key());
        }
        return true;
    }

    private static boolean letIn(ApiKey key, Object handler) {
        var scope = handler instanceof HandlerMethod method ? method.getMethodAnnotation(NeedsScope.class) : null;
        if (scope == null || !key.may(scope.value())) {
            throw new AccessDeniedException(handler + " is not for key " + key.id());
        }
        return true;
    }

    public static boolean isOpen(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(OpenToAll.class);
    }

    /// What the handler's method asks for, or else its class; null if neither says anything.
    public static @Nullable Needs needs(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        var ofMethod = method.getMethodAnnotation(Needs.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
