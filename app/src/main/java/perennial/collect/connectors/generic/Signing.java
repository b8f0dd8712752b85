package perennial.collect.connectors.generic;

import java.util.Objects;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Signatures;

/// How a program that nobody has described here proves that it is the one.
///
/// @param kind `none`: the address alone is the secret; `word`: a header carries a secret word; `hmac`: a header
/// carries
/// the HMAC-SHA256 of the body
record Signing(String kind, String header) {

    static Signing of(Said settings) {
        return new Signing(
                Objects.requireNonNullElse(settings.text("signing"), "none"),
                Objects.requireNonNullElse(settings.text("header"), "X-Signature"));
    }

    boolean needsSecret() {
        return !kind.equals("none");
    }

    boolean isGenuine(Incoming incoming, Setup setup) {
        if (!needsSecret()) {
            return true;
        }
        var given = incoming.header(header);
        if (given == null || setup.secret() == null) {
            return false;
        }
        return kind.equals("word")
                ? Signatures.same(bare(given, "Bearer "), setup.secret())
                : isSigned(bare(given, "sha256="), setup.secret(), incoming.body());
    }

    /// Written either way; the lengths differ, so both can be tried.
    private static boolean isSigned(String given, String secret, byte[] body) {
        var expected = Signatures.hmac(secret, body);
        return Signatures.isHex(given, expected) | Signatures.isBase64(given, expected);
    }

    private static String bare(String given, String prefix) {
        return given.startsWith(prefix) ? given.substring(prefix.length()) : given;
    }
}
