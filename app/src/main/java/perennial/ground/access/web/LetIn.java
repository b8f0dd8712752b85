package perennial.ground.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import perennial.ground.access.ApiKey;

/// Spring Security's word for "this request comes from that program".
final class LetIn extends AbstractAuthenticationToken {

    private final ApiKey key;

    LetIn(ApiKey key) {
        super(List.of());
        this.key = key;
        super.setAuthenticated(true);
    }

    @Override
    public ApiKey getPrincipal() {
        return key;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return key.name();
    }
}
