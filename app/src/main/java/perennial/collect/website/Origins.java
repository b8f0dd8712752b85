package perennial.collect.website;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Addresses of websites as browsers name them: scheme, host, and a port if it is an unusual one.
public final class Origins {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MOST = 20;

    private Origins() {}

    /// What somebody typed, one address after the other.
    ///
    /// @param unreadable those that are none
    public record Typed(List<String> origins, List<String> unreadable) {}

    public static Typed read(String typed) {
        var origins = new LinkedHashSet<String>();
        var unreadable = new ArrayList<String>();
        for (var word : typed.strip().split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                origin(word).ifPresentOrElse(origins::add, () -> unreadable.add(word));
            }
        }
        return new Typed(origins.stream().limit(MOST).toList(), unreadable);
    }

    /// `shop.example/contact` means `https://shop.example`.
    static Optional<String> origin(String word) {
        try {
            var address = URI.create(word.contains("://") ? word : "https://" + word);
            var host = address.getHost();
            var scheme = address.getScheme().toLowerCase(Locale.ROOT);
            if (host == null || !SCHEMES.contains(scheme) || address.getUserInfo() != null) {
                return Optional.empty();
            }
            int port = address.getPort();
            var usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
            return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
