package perennial.collect.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
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
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.store.FormStore;
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

/// Takes what people write into forms.
@Component
public class Forms {

    static final String SOURCE = "forms";
    private static final int PATIENCE_SECONDS = 20;

    private final FormStore store;
    private final EventLog log;
    private final Sources sources;
    private final BusinessSettings business;
    private final Clock clock;

    Forms(FormStore store, EventLog log, Sources sources, BusinessSettings business, Clock clock) {
        this.store = store;
        this.log = log;
        this.sources = sources;
        this.business = business;
        this.clock = clock;
    }

    /// Nothing was stored; the same may be sent again a little later.
    public static final class NotNow extends RuntimeException {

        NotNow(Throwable cause) {
            super("an answer can't be stored now", cause);
        }
    }

    /// Returns once it is safe on disk.
    ///
    /// @param number of the form that was handed out; what was sent with it already counts once
    /// @param where the page on which it stood
    public void take(Kept form, Answers answers, UUID number, String where) {
        var delivery = new Delivery(clock.instant(), arrivals(form.form(), answers, number, where), List.of());
        try {
            var fates = log.append(delivery).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (fates.getFirst() == Delivery.Fate.STORED) {
                store.answered(form.id());
            }
        } catch (EventLog.Busy | ExecutionException | TimeoutException later) {
            throw new NotNow(later);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow(stopping);
        }
    }

    private List<Arrival> arrivals(Form form, Answers answers, UUID number, String where) {
        int source = sources.id(SOURCE);
        var now = clock.instant();
        var keys = keys(answers, number, source);
        var arrivals = new ArrayList<Arrival>();
        arrivals.add(arrival(source, number, "identify", null, now, keys, traits(form, answers)));
        for (var sentence : answers.agreed()) {
            var proof = new LinkedHashMap<String, String>();
            proof.put("how", "website");
            proof.put("text", sentence.sentence());
            proof.put("form", form.title());
            proof.put("version", Integer.toString(sentence.version()));
            proof.put("language", form.language().getLanguage());
            proof.put("page", where);
            arrivals.add(new ConsentSaid(sentence.channel(), true, proof)
                    .arrival(source, mark(number, "consent " + sentence.channel()), now, keys));
        }
        var told = new LinkedHashMap<String, String>();
        told.put("form", form.title());
        questions(form, answers).forEach(told::put);
        arrivals.add(arrival(source, number, "track", "Form Submitted", now, keys, told));
        return arrivals;
    }

    private List<SubjectKey> keys(Answers answers, UUID number, int source) {
        var keys = new ArrayList<SubjectKey>();
        var email = answers.values().get("email");
        var address = email == null ? null : Emails.read(email);
        if (address != null) {
            keys.add(new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, address));
        }
        var country = business.business().country();
        var phone = answers.values().get("phone");
        var called = phone == null ? null : Phones.read(phone, country.isBlank() ? null : country);
        if (called != null) {
            keys.add(new SubjectKey(Kind.PHONE, SubjectKey.EVERYWHERE, called));
        }
        keys.add(new SubjectKey(Kind.ANONYMOUS, source, number.toString()));
        return keys;
    }

    private static Map<String, Object> traits(Form form, Answers answers) {
        var traits = new LinkedHashMap<String, Object>();
        answers.values().forEach((key, value) -> {
            switch (key) {
                case "email", "phone", "name", "company", "birthday" -> traits.put(key, value);
                case "city" -> traits.put("address", Map.of("city", value));
                default -> {}
            }
        });
        traits.put("language", form.language().getLanguage());
        return traits;
    }

    private static Map<String, String> questions(Form form, Answers answers) {
        var questions = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = answers.values().get(field.key());
            if (field.isQuestion() && value != null) {
                questions.put(field.label(), value);
            }
        }
        return questions;
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
