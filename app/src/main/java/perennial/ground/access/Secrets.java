package perennial.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import perennial.ground.database.DataFolder;

/// Seals what must not lie open in the database: a stolen copy of it is not enough to read these.
///
/// The key is a file in the data folder, readable by its owner only. Every purpose has a key of its own, derived from
/// that one, so that what was sealed for one purpose can't be presented for another.
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    public Secrets(DataFolder folder) {
        this.key = keyIn(folder.path());
    }

    /// @param purpose what the secret is for and whose it is: `"second-factor:17"`
    public byte[] seal(String purpose, byte[] secret) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keyFor("seal:" + purpose), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = new byte[NONCE_BYTES + cipher.getOutputSize(secret.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(secret, 0, secret.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The secret, or empty if it was sealed with another key, for another purpose, or was tampered with.
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES);
            cipher.init(Cipher.DECRYPT_MODE, keyFor("seal:" + purpose), nonce);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A hash that only we can compute: equal texts have equal marks, and nobody can guess the text from the mark.
    public byte[] mark(String purpose, String text) {
        return hmac(hmac(key, "mark:" + purpose), text);
    }

    private SecretKeySpec keyFor(String purpose) {
        return new SecretKeySpec(hmac(key, purpose), "AES");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] keyIn(Path folder) {
        var file = folder.resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                var draft = Files.createTempFile(folder, "secrets", "", ownerOnly);
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                Files.write(draft, fresh);
                Files.move(draft, file);
            }
            var found = Files.readAllBytes(file);
            if (found.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is damaged: " + found.length + " bytes, not " + KEY_BYTES
                        + ". Put the one from your backup there.");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
