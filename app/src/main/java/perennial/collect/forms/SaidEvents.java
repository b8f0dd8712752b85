package perennial.collect.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.ConsentSaid;
import perennial.collect.forms.Form.Sentence;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.ground.shared.BusinessSettings;
import tools.jackson.databind.json.JsonMapper;

/// Makes events of what people say by forms. From then on it counts.
@Component
class SaidEvents {

    static final String SOURCE = "forms";
    private static final int PATIENCE_SECONDS = 20;

    private final EventLog log;
    private final Sources sources;
    private final BusinessSettings business;
    private final Clock clock;

    SaidEvents(EventLog log, Sources sources, BusinessSettings business, Clock clock) {
        this.log = log;
        this.sources = sources;
        this.business = business;
        this.clock = clock;
    }

    /// How somebody showed that the address they gave is theirs.
    ///
    /// @param page on which they pressed the button
    record Confirmed(Instant at, String page) {}

    /// Returns once it is safe on disk.
    ///
    /// @return false if it was there already
    boolean tell(Said said, @Nullable Confirmed confirmed) {
        var at = confirmed == null ? said.at() : confirmed.at();
        var delivery = new Delivery(clock.instant(), arrivals(said, confirmed, at), List.of());
        try {
            return log.append(delivery).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getFirst() == Delivery.Fate.STORED;
        } catch (EventLog.Busy | ExecutionException | TimeoutException later) {
            throw new Forms.NotNow(later);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Forms.NotNow(stopping);
        }
    }

    private List<Arrival> arrivals(Said said, @Nullable Confirmed confirmed, Instant at) {
        int source = sources.id(SOURCE);
        var keys = keys(said, source);
        var arrivals = new ArrayList<Arrival>();
        arrivals.add(arrival(source, said.number(), "identify", null, at, keys, traits(said)));
        for (var sentence : said.agreed()) {
            arrivals.add(new ConsentSaid(sentence.channel(), true, proof(said, sentence, confirmed))
                    .arrival(source, mark(said.number(), "consent " + sentence.channel()), at, keys));
        }
        var told = new LinkedHashMap<String, String>();
        told.put("form", said.form());
        told.putAll(said.questions());
        arrivals.add(arrival(source, said.number(), "track", "Form Submitted", at, keys, told));
        return arrivals;
    }

    private static Map<String, String> proof(Said said, Sentence sentence, @Nullable Confirmed confirmed) {
        var proof = new LinkedHashMap<String, String>();
        proof.put("how", "website");
        proof.put("text", sentence.sentence());
        proof.put("form", said.form());
        proof.put("version", Integer.toString(sentence.version()));
        proof.put("language", said.language());
        proof.put("page", said.where());
        if (confirmed != null) {
            proof.put("asked-at", second(said.at()));
            proof.put("confirmed-at", second(confirmed.at()));
            proof.put("confirmed-on", confirmed.page());
            proof.put("confirmed-by", said.values().getOrDefault("email", ""));
        }
        return proof;
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private List<SubjectKey> keys(Said said, int source) {
        var keys = new ArrayList<SubjectKey>();
        var email = said.values().get("email");
        var address = email == null ? null : Emails.read(email);
        if (address != null) {
            keys.add(new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, address));
        }
        var country = business.business().country();
        var phone = said.values().get("phone");
        var called = phone == null ? null : Phones.read(phone, country.isBlank() ? null : country);
        if (called != null) {
            keys.add(new SubjectKey(Kind.PHONE, SubjectKey.EVERYWHERE, called));
        }
        keys.add(new SubjectKey(Kind.ANONYMOUS, source, said.number().toString()));
        return keys;
    }

    private static Map<String, Object> traits(Said said) {
        var traits = new LinkedHashMap<String, Object>();
        said.values().forEach((key, value) -> {
            switch (key) {
                case "email", "phone", "name", "company", "birthday" -> traits.put(key, value);
                case "city" -> traits.put("address", Map.of("city", value));
                default -> {}
            }
        });
        traits.put("language", said.language());
        return traits;
    }

    /// Anybody can write anything into a form, so what it says of people only fills gaps.
    private static Arrival arrival(
            int source,
            UUID number,
            String kind,
            @Nullable String name,
            Instant at,
            List<SubjectKey> keys,
            Map<String, ?> told) {
        var json = JsonMapper.shared();
        return new Arrival(
                source,
                mark(number, kind),
                kind,
                name,
                at,
                false,
                keys,
                json.writeValueAsString(told),
                json.writeValueAsString(Map.of(Event.HEARSAY, true)));
    }

    private static UUID mark(UUID number, String part) {
        return UUID.nameUUIDFromBytes(("forms:" + number + ":" + part).getBytes(UTF_8));
    }
}
