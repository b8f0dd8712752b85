package perennial.act.webhooks.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.act.webhooks.Endpoint;
import perennial.act.webhooks.Endpoints;
import perennial.act.webhooks.StandardSignature;
import perennial.act.webhooks.store.EndpointStore;
import perennial.act.webhooks.store.MessageStore;
import perennial.act.webhooks.store.MessageStore.Due;
import perennial.ground.outbound.Outbound;
import perennial.ground.outbound.Outbound.Result;

/// Sends what is due to an endpoint, in order, each message with its own signature.
///
/// What does not get through is tried again after longer and longer waits. A message may arrive twice, with the same
/// id, when we crash between the answer and the note of it. An endpoint that fails several times in a row is left alone
/// until a minute later, so that a dead one costs little; one through which nothing gets for [#TOO_LONG] is switched
/// off.
@Component
public class Sending {

    public static final Duration TOO_LONG = Duration.ofDays(5);

    private static final int GONE = 410;
    private static final int FAILURES_IN_A_ROW = 3;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final Endpoints endpoints;
    private final EndpointStore store;
    private final MessageStore messages;
    private final Outbound outbound;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sending(
            Endpoints endpoints,
            EndpointStore store,
            MessageStore messages,
            Outbound outbound,
            TransactionOperations transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.store = store;
        this.messages = messages;
        this.outbound = outbound;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void send(long endpointId) {
        int failures = 0;
        while (failures < FAILURES_IN_A_ROW) {
            var endpoint = endpoints.find(endpointId).filter(found -> found.state() == Endpoint.State.ON);
            var due = endpoint.flatMap(on -> messages.next(on.id(), clock.instant()));
            if (endpoint.isEmpty() || due.isEmpty()) {
                return;
            }
            failures = send(endpoint.get(), due.get()) ? 0 : failures + 1;
        }
    }

    private boolean send(Endpoint endpoint, Due due) {
        var result = outbound.post(
                endpoint.address(), headers(endpoint, due), due.body().getBytes(UTF_8));
        boolean delivered = result instanceof Result.Answered answer && answer.status() / 100 == 2;
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            messages.attempted(due.id(), delivered, said(result), delivered ? null : next(due, now), now);
            if (delivered) {
                store.gotThrough(endpoint.id());
            } else {
                store.fails(endpoint.id(), now);
                if (isHopeless(endpoint, result, now)) {
                    store.broke(endpoint.id());
                }
            }
        });
        return delivered;
    }

    private Map<String, String> headers(Endpoint endpoint, Due due) {
        long timestamp = clock.instant().getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", due.publicId());
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put(
                "webhook-signature",
                StandardSignature.of(endpoints.secrets(endpoint), due.publicId(), timestamp, due.body()));
        return headers;
    }

    /// What the page says of it: a status, or a word for why there is none.
    private static String said(Result result) {
        return switch (result) {
            case Result.Answered answer -> Integer.toString(answer.status());
            case Result.Refused refused -> refused.reason().key();
            case Result.Failed failed -> "unreachable";
        };
    }

    private static @Nullable Instant next(Due due, Instant now) {
        return due.attempts() < WAITS.size() ? now.plus(WAITS.get(due.attempts())) : null;
    }

    private static boolean isHopeless(Endpoint endpoint, Result result, Instant now) {
        var since = endpoint.failingSince();
        return result instanceof Result.Answered answer && answer.status() == GONE
                || since != null && since.isBefore(now.minus(TOO_LONG));
    }
}
