package perennial.collect.events.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// By which a message is recognised when it comes again: half of a SHA-256, which nobody can make two messages share.
final class Marks {

    private Marks() {}

    static UUID of(int sourceId, String messageId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((sourceId + ":" + messageId).getBytes(UTF_8));
            var half = ByteBuffer.wrap(hash);
            return new UUID(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
