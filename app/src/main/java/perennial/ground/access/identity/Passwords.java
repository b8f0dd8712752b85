package perennial.ground.access.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id and compares them.
///
/// One hash takes 19 MiB and two passes, OWASP's least recommendation of 2026. Only two are computed at a time, so that
/// many guesses at once cost the guesser time and not us memory.
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore seats = new Semaphore(AT_ONCE, true);
    final String nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));

    /// Too many passwords are being compared right now.
    public static final class Busy extends RuntimeException {
        Busy() {
            super("too many passwords to compare at once");
        }
    }

    public String hash(String password) {
        return seated(() -> encoder.encode(normal(password)));
    }

    public boolean matches(String password, String hash) {
        return password.length() <= PasswordRule.LONGEST && seated(() -> encoder.matches(normal(password), hash));
    }

    /// Takes as long as comparing with somebody's password, when there is nobody. What it compares with looks like a
    /// hash and is none, so that starting need not wait for one.
    void pretend(String password) {
        matches(password, nobodys);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The same letters typed on another keyboard may arrive in another order of bytes.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T seated(java.util.function.Supplier<T> work) {
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
