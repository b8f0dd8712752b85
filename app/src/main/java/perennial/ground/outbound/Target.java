package perennial.ground.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import perennial.ground.outbound.Outbound.Reason;

/// An address as somebody typed it, if it can be called at all.
sealed interface Target {

    record Yes(URI uri) implements Target {}

    record No(Reason reason) implements Target {}

    /// @param plainToo whether it may go without TLS
    static Target of(String typed, boolean plainToo) {
        try {
            var uri = new URI(typed.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null
                    || uri.getHost().endsWith(".")
                    || uri.getRawUserInfo() != null
                    || !(scheme.equals("https") || scheme.equals("http"))
                    || uri.getPort() > 65_535
                    || uri.getPort() == 0) {
                return new No(Reason.NO_ADDRESS);
            }
            return scheme.equals("http") && !plainToo ? new No(Reason.NOT_SECURE) : new Yes(uri);
        } catch (URISyntaxException noAddress) {
            return new No(Reason.NO_ADDRESS);
        }
    }

    /// Without the brackets of IPv6.
    static String host(URI uri) {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    static boolean isSecure(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /// What stands in the request's first line.
    static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
