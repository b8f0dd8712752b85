package perennial.ground.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import perennial.ground.access.Token;
import perennial.ground.access.identity.FirstRun;

/// Proves that whoever becomes the owner can also read the terminal.
///
/// On a server that only this machine reaches nobody needs it. Where others could be first, the program prints a link
/// with a key when it starts; the key is new at every start and worthless once somebody lives here.
@Component
class SetupKey {

    private static final List<String> SENT_BY_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Token key = Token.fresh();
    private final FirstRun firstRun;
    private final Hosts hosts;
    private final boolean thisMachineOnly;

    SetupKey(FirstRun firstRun, Hosts hosts, @Value("${server.address:}") String address) {
        this.firstRun = firstRun;
        this.hosts = hosts;
        this.thisMachineOnly = isLoopback(address);
    }

    /// Whether this visitor may become the owner.
    boolean opens(HttpServletRequest request, String typed) {
        return comesFromThisMachine(request)
                || MessageDigest.isEqual(key.text().getBytes(UTF_8), typed.getBytes(UTF_8));
    }

    /// A proxy on this machine brings strangers in by the loopback address; it says so.
    private boolean comesFromThisMachine(HttpServletRequest request) {
        return thisMachineOnly
                && !hosts.isPublic()
                && isLoopback(request.getRemoteAddr())
                && SENT_BY_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    }

    @EventListener
    void printLink(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && !(thisMachineOnly && !hosts.isPublic())
                && firstRun.isNow()) {
            System.out.println("Nobody lives here yet. Open this link to become the owner: "
                    + hosts.base("localhost", web.getWebServer().getPort()) + "/welcome?key=" + key.text());
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
