package perennial.ground.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import perennial.ground.access.CurrentUser;

/// Spring Security's word for "this request comes from that person". It lives for one request and is never stored.
final class SignedIn extends AbstractAuthenticationToken {

    private final CurrentUser user;

    SignedIn(CurrentUser user) {
        super(List.of());
        this.user = user;
        super.setAuthenticated(true);
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return user.id().toString();
    }
}
