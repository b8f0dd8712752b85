package perennial.act.webhooks.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.act.webhooks.Happening;
import perennial.act.webhooks.store.MessageStore;
import perennial.act.webhooks.store.MessageStore.Fresh;
import perennial.ground.jobs.Jobs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts what happened into words of JSON and on its way, in the transaction of whoever noticed it.
@Component
public class Messages {

    private final MessageStore store;
    private final Jobs jobs;
    private final Clock clock;

    Messages(MessageStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// @param key what happened, so that it is told once
    /// @param at when it happened
    /// @param noticed when we heard of it
    /// @param data what is told besides the customer
    public void tell(
            Happening what, String key, @Nullable Long customer, Instant at, Instant noticed, ObjectNode data) {
        if (customer != null) {
            data.putObject("customer").put("id", customer);
        }
        var fresh = new Fresh(what.key() + " " + key, what.key(), customer, body(what.key(), at, data), noticed);
        new LinkedHashSet<>(store.tell(fresh, clock.instant())).forEach(endpoint -> SendJob.ask(jobs, endpoint));
    }

    /// To see whether it gets through.
    public void tellTest(long endpoint) {
        var now = clock.instant();
        store.tellOnly(endpoint, Happening.TEST + " " + endpoint + " " + now, Happening.TEST, test(now), now);
        SendJob.ask(jobs, endpoint);
    }

    private static String test(Instant now) {
        return body(Happening.TEST, now, JsonMapper.shared().createObjectNode());
    }

    private static String body(String type, Instant at, ObjectNode data) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.set("data", data);
        return body.toString();
    }
}
