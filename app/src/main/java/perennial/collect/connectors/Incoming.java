package perennial.collect.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A delivery as it came.
///
/// @param headers by name in lower case
/// @param addresses under which the sender may have known us; some sign the address with the body
/// @param payload its body as JSON, or [Said#NOTHING] when it is none
public record Incoming(Map<String, String> headers, byte[] body, List<String> addresses, Said payload) {

    public static Incoming of(Map<String, String> headers, byte[] body, List<String> addresses) {
        return new Incoming(headers, body, addresses, Said.of(body));
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /// For deliveries that bring no id: the same bytes are the same delivery.
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
