package perennial.collect.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA256, written out and compared in a time that tells nothing.
public final class Signatures {

    private Signatures() {}

    public static byte[] hmac(byte[] secret, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] hmac(String secret, byte[]... parts) {
        return hmac(secret.getBytes(UTF_8), parts);
    }

    public static boolean isBase64(@Nullable String given, byte[] expected) {
        return given != null && same(given.strip(), Base64.getEncoder().encodeToString(expected));
    }

    public static boolean isHex(@Nullable String given, byte[] expected) {
        return given != null
                && same(given.strip().toLowerCase(Locale.ROOT), HexFormat.of().formatHex(expected));
    }

    public static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
