package perennial.collect.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard.Agreed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes down what a delivery tells, as calls of the event convention.
public final class Teller {

    private static final int LONGEST_MESSAGE = 100;

    private final List<ObjectNode> calls = new ArrayList<>();
    private final List<Agreed> consents = new ArrayList<>();

    /// Whom a call speaks of.
    ///
    /// @param id at the source
    /// @param otherwise something to hang the call on when nobody is named: a sale to nobody we know is a sale, too
    public record Whom(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            String otherwise) {

        public boolean isNobody() {
            return id == null && email == null && phone == null;
        }
    }

    public static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /// Leaves out what nobody said.
    public static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    public static void put(ObjectNode into, String name, @Nullable BigDecimal value) {
        if (value != null) {
            into.put(name, value.toPlainString());
        }
    }

    public static void put(ObjectNode into, String name, @Nullable Instant value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    /// @param message by which the call is recognised when it comes again
    /// @param traits in the names that the convention reserves
    public Teller person(Whom whom, @Nullable Instant at, String message, ObjectNode traits) {
        put(traits, "email", whom.email());
        put(traits, "phone", whom.phone());
        if (!whom.isNobody()) {
            call("identify", whom, at, message).set("traits", traits);
        }
        return this;
    }

    /// The same, and what hung on nothing but [Whom#otherwise()] so far is theirs, too.
    public Teller samePerson(Whom whom, @Nullable Instant at, String message, ObjectNode traits) {
        person(whom, at, message, traits);
        calls.getLast().put("anonymousId", whom.otherwise());
        return this;
    }

    public Teller event(Whom whom, String name, @Nullable Instant at, String message, ObjectNode properties) {
        var call = call("track", whom, at, message);
        call.put("event", name);
        call.set("properties", properties);
        if (whom.email() != null || whom.phone() != null) {
            var traits = call.putObject("context").putObject("traits");
            put(traits, "email", whom.email());
            put(traits, "phone", whom.phone());
        }
        return this;
    }

    public Teller consent(Agreed agreed) {
        consents.add(agreed);
        return this;
    }

    private ObjectNode call(String type, Whom whom, @Nullable Instant at, String message) {
        var call = object();
        call.put("type", type);
        put(call, "userId", whom.id());
        if (whom.isNobody()) {
            call.put("anonymousId", whom.otherwise());
        }
        put(call, "timestamp", at);
        call.put("messageId", message.length() <= LONGEST_MESSAGE ? message : shortened(message));
        calls.add(call);
        return call;
    }

    private static String shortened(String message) {
        return UUID.nameUUIDFromBytes(message.getBytes(UTF_8)).toString();
    }

    public Heard told() {
        return new Heard.Told(List.copyOf(calls), List.copyOf(consents));
    }
}
