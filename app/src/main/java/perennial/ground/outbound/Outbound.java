package perennial.ground.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Calls addresses outside the house that somebody who works here has typed.
///
/// The name is looked up once, every address it leads to is judged, and exactly one of those is called: nobody can
/// answer the second question differently. Nothing is followed to another place, nothing takes longer than
/// [#LONGEST] in all, and no more of an answer is read than its head. Addresses inside our own network are refused
/// unless the owner allows them.
@Component
public class Outbound {

    public static final Duration LONGEST = Duration.ofSeconds(15);

    private final BooleanSupplier ownNetworkToo;
    private final Lookup lookup;
    private final Duration longest;

    @Autowired
    Outbound(OwnNetwork own) {
        this(own::isAllowed, InetAddress::getAllByName, LONGEST);
    }

    Outbound(BooleanSupplier ownNetworkToo, Lookup lookup, Duration longest) {
        this.ownNetworkToo = ownNetworkToo;
        this.lookup = lookup;
        this.longest = longest;
    }

    /// From names to addresses.
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// How a call ended.
    public sealed interface Result {

        /// @param status as HTTP has it
        record Answered(int status) implements Result {}

        /// We did not call.
        record Refused(Reason reason) implements Result {}

        /// Nobody answered in time, or not in HTTP.
        ///
        /// @param kind what went wrong, without anything the other side said
        record Failed(String kind) implements Result {}
    }

    /// Why an address is not called. `outbound.refused.<key>` says it in words.
    public enum Reason {
        NO_ADDRESS("no-address"),
        NOT_SECURE("not-secure"),
        UNKNOWN_NAME("unknown-name"),
        OWN_NETWORK("own-network");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /// Why an address that is being entered would never be called, without looking it up.
    public Optional<Reason> complaint(String typed) {
        return Target.of(typed, ownNetworkToo.getAsBoolean()) instanceof Target.No no
                ? Optional.of(no.reason())
                : Optional.empty();
    }

    public Result post(String address, Map<String, String> headers, byte[] body) {
        return switch (Target.of(address, ownNetworkToo.getAsBoolean())) {
            case Target.No no -> new Result.Refused(no.reason());
            case Target.Yes yes -> call(yes.uri(), headers, body);
        };
    }

    private Result call(URI uri, Map<String, String> headers, byte[] body) {
        try {
            var found = lookup.of(Target.host(uri));
            if (!ownNetworkToo.getAsBoolean() && !List.of(found).stream().allMatch(Addresses::isPublic)) {
                return new Result.Refused(Reason.OWN_NETWORK);
            }
            try (var exchange = Exchange.open(uri, found[0], longest)) {
                return new Result.Answered(exchange.post(headers, body));
            }
        } catch (UnknownHostException unknown) {
            return new Result.Refused(Reason.UNKNOWN_NAME);
        } catch (IOException failure) {
            return new Result.Failed(failure.getClass().getSimpleName());
        }
    }
}
