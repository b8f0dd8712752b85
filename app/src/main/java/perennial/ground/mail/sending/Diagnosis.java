package perennial.ground.mail.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import perennial.ground.mail.sending.Trouble.Kind;
import perennial.ground.outbound.Lines;

/// Finds out what went wrong from what was thrown: what a server said counts most, then how the line failed.
final class Diagnosis {

    /// It wants somebody to sign in, or better than they did.
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private Diagnosis() {}

    static Trouble of(Exception failure) {
        var all = all(failure);
        return first(all, AuthenticationFailedException.class)
                .map(refused -> said(Kind.PASSWORD, refused))
                .or(() -> first(all, SMTPAddressFailedException.class)
                        .map(refused -> answered(refused.getReturnCode(), Kind.RECIPIENT, refused)))
                .or(() -> first(all, SMTPSenderFailedException.class)
                        .map(refused -> answered(refused.getReturnCode(), Kind.SENDER, refused)))
                .or(() -> first(all, SMTPSendFailedException.class)
                        .map(refused -> answered(refused.getReturnCode(), Kind.REJECTED, refused)))
                .or(() -> first(all, Lines.Refused.class).map(Diagnosis::notCalled))
                .or(() -> line(all))
                .orElseGet(() ->
                        new Trouble(first(all, IOException.class).isPresent() ? Kind.BROKE_OFF : Kind.NO_MAIL, null));
    }

    private static Trouble answered(int code, Kind forGood, MessagingException refused) {
        if (SIGN_IN.contains(code)) {
            return said(Kind.PASSWORD, refused);
        }
        if (code == 421 || code < 0) { // it hung up
            return said(Kind.BROKE_OFF, refused);
        }
        return said(code / 100 == 5 ? forGood : Kind.LATER, refused);
    }

    private static Trouble notCalled(Lines.Refused refused) {
        return Trouble.of(
                switch (refused.reason()) {
                    case UNKNOWN_NAME, NO_ADDRESS -> Kind.UNKNOWN_HOST;
                    case OWN_NETWORK -> Kind.OWN_NETWORK;
                    case NOT_SECURE -> Kind.OPEN_LINE;
                });
    }

    private static Optional<Trouble> line(List<Throwable> all) {
        if (first(all, CertificateException.class).isPresent()) {
            return Optional.of(Trouble.of(Kind.CERTIFICATE));
        }
        if (first(all, SocketTimeoutException.class).isPresent()) {
            return Optional.of(Trouble.of(Kind.TIMEOUT));
        }
        if (first(all, ConnectException.class).isPresent()
                || first(all, NoRouteToHostException.class).isPresent()) {
            return Optional.of(Trouble.of(Kind.REFUSED));
        }
        if (first(all, SSLException.class).isPresent()) {
            return Optional.of(Trouble.of(Kind.NO_MAIL));
        }
        return all.stream().anyMatch(each -> String.valueOf(each.getMessage()).contains("STARTTLS is required"))
                ? Optional.of(Trouble.of(Kind.NO_TLS))
                : Optional.empty();
    }

    private static Trouble said(Kind kind, MessagingException refused) {
        return new Trouble(kind, printable(refused.getMessage()));
    }

    /// What a stranger said, on one line and not too long.
    private static @Nullable String printable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// What was thrown, what led to it, and what mail hangs on to it besides.
    private static List<Throwable> all(Throwable failure) {
        var all = new ArrayList<Throwable>();
        add(failure, all);
        return all;
    }

    private static void add(@Nullable Throwable failure, List<Throwable> all) {
        if (failure == null || all.size() == MOST || all.contains(failure)) {
            return;
        }
        all.add(failure);
        if (failure instanceof MessagingException mail) {
            add(mail.getNextException(), all);
        }
        add(failure.getCause(), all);
    }
}
