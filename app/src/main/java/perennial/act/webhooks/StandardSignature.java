package perennial.act.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`.
///
/// @see <a href="https://www.standardwebhooks.com/">standardwebhooks.com</a>
public final class StandardSignature {

    private static final String PREFIX = "whsec_";

    private StandardSignature() {}

    /// How a secret is shown.
    public static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /// @param secrets one, or two while one takes the place of the other
    /// @return one signature for each, with blanks between them
    public static String of(List<byte[]> secrets, String id, long timestamp, String body) {
        var signed = (id + "." + timestamp + "." + body).getBytes(UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
