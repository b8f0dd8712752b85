package perennial.ground.access.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Secrets;
import perennial.ground.access.Token;
import perennial.ground.access.UserId;
import perennial.ground.access.store.SecondFactorStore;

/// The phone beside the password: adding it, asking it, doing without it when it is lost.
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecondFactorStore store;
    private final Secrets secrets;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public SecondFactors(
            SecondFactorStore store, Secrets secrets, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A secret that is offered and not yet taken.
    ///
    /// @param secret for typing into the app
    /// @param address the same for the app's camera
    /// @param sealed the same for us, carried by the form so that nothing is stored before the first code was right
    public record Offer(String secret, String address, String sealed) {}

    public Offer offer(CurrentUser user, String issuer) {
        var bytes = new byte[Totp.SECRET_BYTES];
        random.nextBytes(bytes);
        return offer(user, issuer, bytes);
    }

    /// The same offer again, after a wrong code.
    public Optional<Offer> offerAgain(CurrentUser user, String issuer, String sealed) {
        return unsealed(user.id(), sealed).map(bytes -> offer(user, issuer, bytes));
    }

    private Offer offer(CurrentUser user, String issuer, byte[] bytes) {
        var secret = Base32.of(bytes);
        var label = encoded(issuer) + ":" + encoded(user.email());
        return new Offer(
                Base32.grouped(secret),
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encoded(issuer),
                Base64.getUrlEncoder().encodeToString(secrets.seal(purpose(user.id()), bytes)));
    }

    /// Takes the offer if the first code is right.
    ///
    /// @return the recovery codes, which nobody will see again
    public Optional<List<String>> accept(CurrentUser user, String sealed, String code) {
        var secret = unsealed(user.id(), sealed);
        var step = secret.map(bytes -> Totp.match(bytes, code, clock.instant(), Long.MIN_VALUE));
        if (step.isEmpty() || step.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(transactions.execute(status -> {
            var kept = secrets.seal(purpose(user.id()), secret.get());
            store.put(user.id(), kept, step.get().getAsLong(), clock.instant());
            audit.record("access.second-factor-added", "user", user.id(), Audit.Change.NONE);
            return freshRecoveryCodes(user.id());
        }));
    }

    public boolean has(UserId user) {
        return store.find(user).isPresent();
    }

    /// Everybody who has one.
    public List<UserId> everybody() {
        return store.all();
    }

    /// Whether the code proves the phone, or is one of the recovery codes. Either is used up by that.
    boolean proves(UserId user, String code) {
        var recovery = Base32.meant(code);
        if (recovery.length() == RECOVERY_LENGTH) {
            return provesByRecovery(user, recovery);
        }
        return store.find(user)
                .flatMap(factor -> secrets.open(purpose(user), factor.sealedSecret())
                        .map(secret -> Totp.match(secret, code, clock.instant(), factor.lastStep())))
                .filter(step -> step.isPresent() && store.use(user, step.getAsLong()))
                .isPresent();
    }

    private boolean provesByRecovery(UserId user, String code) {
        var right = store.useRecoveryCode(user, hash(user, code), clock.instant());
        if (right) {
            audit.recordAs(user, "access.recovery-code-used", "user", user, Audit.Change.NONE);
        }
        return right;
    }

    public List<String> renewRecoveryCodes(CurrentUser user) {
        return transactions.execute(status -> {
            audit.record("access.recovery-codes-renewed", "user", user.id(), Audit.Change.NONE);
            return freshRecoveryCodes(user.id());
        });
    }

    public int recoveryCodesLeft(UserId user) {
        return store.recoveryCodesLeft(user);
    }

    public void remove(UserId user) {
        transactions.executeWithoutResult(status -> {
            store.remove(user);
            audit.record("access.second-factor-removed", "user", user, Audit.Change.NONE);
        });
    }

    private List<String> freshRecoveryCodes(UserId user) {
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.putRecoveryCodes(
                user, codes.stream().map(code -> hash(user, code)).toList());
        return codes.stream().map(Base32::grouped).toList();
    }

    private String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }

    private static byte[] hash(UserId user, String code) {
        return new Token(code).hash("recovery-code:" + user);
    }

    private Optional<byte[]> unsealed(UserId user, String sealed) {
        try {
            return secrets.open(purpose(user), Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static String purpose(UserId user) {
        return "second-factor:" + user;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
