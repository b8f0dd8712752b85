package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import perennial.ground.access.PublicAddress;

/// The names under which this house may be called.
///
/// A page on the web can make its own name lead to a machine in somebody's shop, and would then be let in with the
/// visitor's cookie. So a name of the public web counts only if the owner has named it, in `perennial.public-url`;
/// numbers and names that only a local network knows always do.
@Component
public class Hosts implements Predicate<String>, PublicAddress {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Pattern LOCAL_NAME =
            Pattern.compile("[a-z0-9_-]+(\\.(local|localhost|lan|internal|home\\.arpa))?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final @Nullable URI publicUrl;

    Hosts(@Value("${perennial.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.isBlank() ? null : checked(URI.create(publicUrl.strip()));
    }

    @Override
    public boolean test(String host) {
        return NUMBERS.matcher(host).matches()
                || LOCAL_NAME.matcher(host).matches()
                || (publicUrl != null && publicUrl.getHost().equalsIgnoreCase(host));
    }

    @Override
    public boolean isPublic() {
        return publicUrl != null;
    }

    /// Whether people always come by https, even if the last yard, from a proxy to us, goes without.
    boolean alwaysSecure() {
        return publicUrl != null && publicUrl.getScheme().equals("https");
    }

    /// What a visitor came by has passed the test above.
    @Override
    public String base(HttpServletRequest request) {
        int port = request.getServerPort();
        var usual = port < 0 || port == (request.isSecure() ? 443 : 80);
        return named().orElse(request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }

    /// The same, when nobody has come yet.
    String base(String host, int port) {
        return named().orElse("http://" + host + ":" + port);
    }

    private Optional<String> named() {
        return Optional.ofNullable(publicUrl).map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }

    private static URI checked(URI url) {
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
            throw new IllegalArgumentException(
                    "perennial.public-url is an address like https://shop.example.com, was " + url);
        }
        return url;
    }
}
