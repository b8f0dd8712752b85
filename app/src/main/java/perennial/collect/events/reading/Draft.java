package perennial.collect.events.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Rejection;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;

/// One event while it is being read. What is wrong with it first is what the sender hears of.
final class Draft {

    /// What programs write by mistake where they know nobody. All these nobodies would become one customer.
    private static final Set<String> NOBODY = Set.of("null", "undefined", "none", "nan", "(null)", "[object object]");

    private static final Duration LONG_AFTER = Duration.ofDays(1);

    /// How it is told, so that it can be read in the same way again.
    private final String form;

    private final Reading reading;

    @Nullable
    Call call;

    @Nullable
    String userId;

    @Nullable
    String anonymousId;

    @Nullable
    String previousId;

    @Nullable
    String groupId;

    @Nullable
    String messageId;

    @Nullable
    String name;

    @Nullable
    Instant told;

    @Nullable
    Instant sent;

    boolean emailInProperties;

    @Nullable
    Part properties;

    @Nullable
    Part traits;

    @Nullable
    Part context;

    private @Nullable String reason;
    private @Nullable String field;

    Draft(Reading reading, String form) {
        this.reading = reading;
        this.form = form;
    }

    void complain(String reason, @Nullable String field) {
        if (this.reason == null) {
            this.reason = reason;
            this.field = field;
        }
    }

    /// @param sentTogether when the whole request was sent, by the sender's clock
    /// @param body the event as it came
    Item finish(@Nullable Instant sentTogether, Supplier<String> body) {
        var keys = keys();
        check(keys);
        var at = Moments.corrected(reading.receivedAt(), told, sent == null ? sentTogether : sent);
        if (at == null) {
            complain("implausible-time", "timestamp");
        }
        if (at == null || reason != null) {
            var why = Objects.requireNonNullElse(reason, "");
            return new Item.Refused(new Rejection(reading.sourceId(), form, why, field, JsonText.clean(body.get())));
        }
        var kept = call == Call.TRACK || call == Call.PAGE || call == Call.SCREEN ? properties : traits;
        return new Item.Taken(new Arrival(
                reading.sourceId(),
                messageId == null ? UUID.randomUUID() : Marks.of(reading.sourceId(), messageId),
                Objects.requireNonNull(call).key(),
                call == Call.GROUP ? groupId : name,
                at,
                reading.history() && at.isBefore(reading.receivedAt().minus(LONG_AFTER)),
                keys,
                kept == null || kept.text() == null ? "{}" : kept.text(),
                context == null ? null : context.text()));
    }

    private void check(List<SubjectKey> keys) {
        if (call == null) {
            complain("unknown-type", "type");
        }
        if (keys.isEmpty()) {
            complain("nobody", "userId");
        }
        if (call == Call.TRACK && name == null) {
            complain("missing", "event");
        }
        if (call == Call.GROUP && groupId == null) {
            complain("missing", "groupId");
        }
        if (call == Call.ALIAS && (previousId == null || userId == null)) {
            complain("missing", previousId == null ? "previousId" : "userId");
        }
    }

    /// The strongest first, each once.
    private List<SubjectKey> keys() {
        var keys = new ArrayList<SubjectKey>(4);
        id(keys, Kind.USER, userId, "userId");
        email(keys, traits);
        email(keys, context);
        if (emailInProperties || name != null && name.startsWith("Order ")) {
            email(keys, properties);
        }
        id(keys, Kind.ANONYMOUS, anonymousId, "anonymousId");
        if (call == Call.ALIAS) {
            id(keys, Kind.USER, previousId, "previousId");
            id(keys, Kind.ANONYMOUS, previousId, "previousId");
        }
        if (context != null) {
            id(keys, Kind.DEVICE, context.device(), "context.device.id");
        }
        if (keys.size() > 1 && call != Call.ALIAS) {
            keys.sort(Comparator.comparing(SubjectKey::kind));
        }
        return keys;
    }

    /// A user id that is an e-mail address means whoever has that address, in whatever letters it is written.
    private void id(List<SubjectKey> keys, Kind kind, @Nullable String id, String field) {
        if (id == null || NOBODY.contains(id.toLowerCase(Locale.ROOT))) {
            return;
        }
        var address = kind == Kind.USER && id.indexOf('@') > 0 ? Emails.read(id) : null;
        if (address != null) {
            add(keys, new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, address));
        } else if (id.length() > SubjectKey.LONGEST) {
            complain("too-long", field);
        } else {
            add(keys, new SubjectKey(kind, reading.sourceId(), id));
        }
    }

    private static void email(List<SubjectKey> keys, @Nullable Part part) {
        if (part == null) {
            return;
        }
        var address = part.email() == null ? null : Emails.read(JsonText.clean(part.email()));
        if (address != null) {
            add(keys, new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, address));
        }
        var number = part.phone() == null ? null : Phones.read(JsonText.clean(part.phone()), null);
        if (number != null) {
            add(keys, new SubjectKey(Kind.PHONE, SubjectKey.EVERYWHERE, number));
        }
    }

    private static void add(List<SubjectKey> keys, SubjectKey key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }
}
