package perennial.ground.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import perennial.ground.outbound.Outbound.Lookup;
import perennial.ground.outbound.Outbound.Reason;

/// Opens lines to servers that somebody who works here has named and that speak something else than HTTP, such as a
/// mail server. They are judged as calls are: looked up once, every address judged, exactly those called.
@Component
public class Lines {

    private static final int MOST_TRIED = 3;

    private final Lookup lookup;

    @Autowired
    Lines() {
        this(InetAddress::getAllByName);
    }

    Lines(Lookup lookup) {
        this.lookup = lookup;
    }

    /// How far a line may go.
    public enum Reach {
        /// Not into our own network.
        OUTSIDE,
        /// Into our own network, too.
        EVERYWHERE,
        /// Not even across our own network: nobody else could read along.
        THIS_MACHINE
    }

    /// We did not call.
    public static final class Refused extends IOException {

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.key());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /// @return a socket whose address bears the name that was asked for, so that a certificate is compared with that
    public Socket open(String host, int port, Reach reach, Duration patience) throws IOException {
        var found = found(host);
        judge(found, reach);
        IOException failure = new UnknownHostException(host);
        for (var address : Arrays.copyOf(found, Math.min(found.length, MOST_TRIED))) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port), (int)
                        patience.toMillis());
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                failure = unreachable;
            }
        }
        throw failure;
    }

    private InetAddress[] found(String host) throws Refused {
        try {
            return lookup.of(host);
        } catch (UnknownHostException unknown) {
            throw new Refused(Reason.UNKNOWN_NAME);
        }
    }

    private static void judge(InetAddress[] found, Reach reach) throws Refused {
        var all = Arrays.stream(found);
        switch (reach) {
            case EVERYWHERE -> {}
            case OUTSIDE -> {
                if (!all.allMatch(Addresses::isPublic)) {
                    throw new Refused(Reason.OWN_NETWORK);
                }
            }
            case THIS_MACHINE -> {
                if (!all.allMatch(InetAddress::isLoopbackAddress)) {
                    throw new Refused(Reason.NOT_SECURE);
                }
            }
        }
    }
}
