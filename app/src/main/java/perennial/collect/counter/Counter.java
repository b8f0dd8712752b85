package perennial.collect.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.collect.counter.Recorded.Whom;
import perennial.collect.customers.ConsentSaid;
import perennial.collect.customers.CustomerDirectory;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.collect.timeline.SubjectLinks;
import perennial.ground.shared.BusinessSettings;
import tools.jackson.databind.json.JsonMapper;

/// Tells the log what was recorded at the counter, in the words in which shops tell it.
@Component
public class Counter {

    static final String SOURCE = "counter";
    private static final int PATIENCE_SECONDS = 20;
    private static final int DIGITS = 10;

    private final EventLog log;
    private final Sources sources;
    private final SubjectLinks links;
    private final CustomerDirectory customers;
    private final TransactionOperations transaction;
    private final BusinessSettings business;
    private final Clock clock;

    Counter(
            EventLog log,
            Sources sources,
            SubjectLinks links,
            CustomerDirectory customers,
            TransactionOperations transaction,
            BusinessSettings business,
            Clock clock) {
        this.log = log;
        this.sources = sources;
        this.links = links;
        this.customers = customers;
        this.transaction = transaction;
        this.business = business;
        this.clock = clock;
    }

    /// Nothing was stored; the same may be sent again a little later.
    public static final class NotNow extends RuntimeException {

        NotNow(Throwable cause) {
            super("what was recorded can't be stored now", cause);
        }
    }

    /// Returns once all of it is safe on disk. What was stored before stays as it is.
    ///
    /// @param by who recorded it
    public void store(List<Recorded> recorded, String by) {
        int source = sources.id(SOURCE);
        var arrivals = new ArrayList<Arrival>();
        recorded.forEach(each -> arrivals.addAll(arrivals(each, source, by)));
        try {
            log.append(new Delivery(clock.instant(), arrivals, List.of())).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (EventLog.Busy | ExecutionException | TimeoutException later) {
            throw new NotNow(later);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow(stopping);
        }
    }

    private List<Arrival> arrivals(Recorded recorded, int source, String by) {
        var whom = recorded.spokenOf().map(each -> key(each, source));
        return switch (recorded) {
            case Recorded.Newcomer newcomer -> welcome(newcomer, source, by);
            case Recorded.Purchase purchase ->
                List.of(track(purchase, "Order Completed", bought(purchase), source, whom.orElseThrow(), by));
            case Recorded.Visit visit ->
                List.of(track(visit, "Visit Recorded", Map.of(), source, whom.orElseThrow(), by));
            case Recorded.Undone undone -> {
                var name = undone.purchase() ? "Order Cancelled" : "Visit Undone";
                Map<String, Object> what =
                        undone.purchase() ? Map.of("order_id", orderNumber(undone.mistake())) : Map.of();
                yield List.of(track(undone, name, what, source, whom.orElseThrow(), by));
            }
        };
    }

    private SubjectKey key(Whom whom, int source) {
        return switch (whom) {
            case Whom.Known known -> known(known.customer(), source);
            case Whom.Added added -> added(added.newcomer(), source);
        };
    }

    /// The number may be an old one: what was recorded on a bad line comes late, and cards live long. Until the key is
    /// there, nobody makes another customer of this one.
    private SubjectKey known(long number, int source) {
        return Objects.requireNonNull(transaction.execute(
                status -> links.ownKey(source, customers.hold(number).orElse(number))));
    }

    private static SubjectKey added(UUID newcomer, int source) {
        return new SubjectKey(Kind.ANONYMOUS, source, newcomer.toString());
    }

    private List<Arrival> welcome(Recorded.Newcomer newcomer, int source, String by) {
        var keys = keys(newcomer, source);
        var traits = new LinkedHashMap<String, String>();
        put(traits, "name", newcomer.name());
        put(traits, "email", newcomer.email());
        put(traits, "phone", newcomer.phone());
        var arrivals = new ArrayList<Arrival>();
        arrivals.add(arrival(newcomer, "identify", null, traits, source, keys, by));
        for (var channel : newcomer.channels()) {
            var proof = new LinkedHashMap<String, String>();
            put(proof, "by", by);
            put(proof, "how", "in-person");
            put(proof, "text", newcomer.sentence());
            arrivals.add(new ConsentSaid(channel, true, proof)
                    .arrival(source, mark(newcomer.id(), channel), newcomer.at(), keys));
        }
        return arrivals;
    }

    private List<SubjectKey> keys(Recorded.Newcomer newcomer, int source) {
        var keys = new ArrayList<SubjectKey>();
        var email = newcomer.email() == null ? null : Emails.read(newcomer.email());
        if (email != null) {
            keys.add(new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, email));
        }
        var country = business.business().country();
        var phone = newcomer.phone() == null ? null : Phones.read(newcomer.phone(), country.isBlank() ? null : country);
        if (phone != null) {
            keys.add(new SubjectKey(Kind.PHONE, SubjectKey.EVERYWHERE, phone));
        }
        keys.add(added(newcomer.id(), source));
        return keys;
    }

    private Map<String, Object> bought(Recorded.Purchase purchase) {
        return Map.of(
                "order_id",
                orderNumber(purchase.id()),
                "total",
                purchase.amount(),
                "currency",
                business.business().currency().getCurrencyCode());
    }

    private static Arrival track(
            Recorded recorded, String name, Map<String, Object> properties, int source, SubjectKey whom, String by) {
        return arrival(recorded, "track", name, properties, source, List.of(whom), by);
    }

    private static Arrival arrival(
            Recorded recorded,
            String kind,
            @Nullable String name,
            Map<String, ?> properties,
            int source,
            List<SubjectKey> keys,
            String by) {
        var json = JsonMapper.shared();
        return new Arrival(
                source,
                mark(recorded.id(), kind),
                kind,
                name,
                recorded.at(),
                false,
                keys,
                json.writeValueAsString(properties),
                json.writeValueAsString(Map.of("recordedBy", by)));
    }

    private static UUID mark(UUID id, String part) {
        return UUID.nameUUIDFromBytes(("counter:" + id + ":" + part).getBytes(UTF_8));
    }

    /// Short enough to be read out, and never the same for two: fifty of its bits.
    static String orderNumber(UUID id) {
        var bits = mark(id, "order").getMostSignificantBits() >>> 14;
        var text = Long.toString(bits, 32).toUpperCase(Locale.ROOT);
        var padded = "0".repeat(DIGITS - text.length()) + text;
        return padded.substring(0, DIGITS / 2) + "-" + padded.substring(DIGITS / 2);
    }

    private static void put(Map<String, String> words, String name, @Nullable String word) {
        if (word != null) {
            words.put(name, word);
        }
    }
}
