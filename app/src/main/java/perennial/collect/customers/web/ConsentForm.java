package perennial.collect.customers.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.store.ConsentStore.Consent;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;

/// What somebody writes down about a consent: on what channel, yes or no, when, how it was said, to which text.
public final class ConsentForm {

    static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone", "post");
    private static final List<String> WAYS = List.of("in-person", "paper", "phone", "email", "website", "other");
    private static final int LONGEST = 4_000;

    private ConsentForm() {}

    record Said(String channel, boolean granted, Instant at, Map<String, String> proof) {}

    /// @param by who writes it down
    /// @return empty when something is missing or can't be: a channel or way we don't know, a day still to come
    static Optional<Said> read(Map<String, String> form, String by, Instant now, ZoneId zone) {
        var channel = form.getOrDefault("channel", "");
        var how = form.getOrDefault("how", "");
        var text = form.getOrDefault("text", "").replace("\0", "").strip();
        var at = moment(form.getOrDefault("on", ""), now, zone);
        if (!CHANNELS.contains(channel) || !WAYS.contains(how) || at == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean granted = form.getOrDefault("granted", "").equals("yes");
        if (granted && text.isEmpty()) {
            return Optional.empty();
        }
        var proof = new LinkedHashMap<String, String>();
        proof.put("by", by);
        proof.put("how", how);
        if (!text.isEmpty()) {
            proof.put("text", text);
        }
        return Optional.of(new Said(channel, granted, at, proof));
    }

    private static @Nullable Instant moment(String on, Instant now, ZoneId zone) {
        try {
            var today = LocalDate.ofInstant(now, zone);
            var day = on.isBlank() ? today : LocalDate.parse(on);
            if (day.isAfter(today) || day.getYear() < 1970) {
                return null;
            }
            return day.equals(today) ? now : day.atStartOfDay(zone).toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /// @param channels to choose from
    /// @param now the latest word on each channel, in a sentence
    /// @param history every word ever, with its proof
    public record ConsentView(List<Option> channels, List<Option> ways, List<Now> now, List<Entry> history) {}

    public record Now(String channel, String sentence, boolean granted) {}

    public record Entry(Shown when, String what, List<String> proof) {}

    static ConsentView view(List<Consent> history, Formats formats) {
        var latest = new LinkedHashMap<String, Consent>();
        history.forEach(consent -> latest.putIfAbsent(consent.channel(), consent));
        return new ConsentView(
                options(CHANNELS, "customers.channel.", formats),
                options(WAYS, "customers.consent.how.", formats),
                latest.values().stream()
                        .map(consent ->
                                new Now(channel(consent, formats), sentence(consent, formats), consent.granted()))
                        .toList(),
                history.stream().map(consent -> entry(consent, formats)).toList());
    }

    private static List<Option> options(List<String> values, String prefix, Formats formats) {
        return values.stream()
                .map(value -> new Option(value, formats.t(prefix + value), false))
                .toList();
    }

    private static String channel(Consent consent, Formats formats) {
        return CHANNELS.contains(consent.channel())
                ? formats.t("customers.channel." + consent.channel())
                : consent.channel();
    }

    private static String sentence(Consent consent, Formats formats) {
        return formats.t(
                consent.granted() ? "customers.consent.yes" : "customers.consent.no",
                consent.givenAt() == null
                        ? formats.t("customers.consent.undated")
                        : formats.day(consent.givenAt()).text());
    }

    private static Entry entry(Consent consent, Formats formats) {
        var said = formats.t(
                consent.granted() ? "customers.consent.given" : "customers.consent.withdrawn",
                channel(consent, formats));
        var written = formats.t(
                "customers.consent.recorded",
                formats.moment(consent.recordedAt()).exact());
        return new Entry(
                formats.day(consent.givenAt() == null ? consent.recordedAt() : consent.givenAt()),
                said,
                Stream.concat(
                                consent.proof().entrySet().stream()
                                        .map(proof -> proof(proof.getKey(), proof.getValue(), formats)),
                                Stream.of(written))
                        .toList());
    }

    /// As it stands where a file brought something else under that name.
    private static String moment(String value, Formats formats) {
        try {
            return formats.moment(Instant.parse(value)).exact();
        } catch (DateTimeException noMoment) {
            return value;
        }
    }

    private static String proof(String name, String value, Formats formats) {
        return switch (name) {
            case "by" -> formats.t("customers.consent.by", value);
            case "how" ->
                WAYS.contains(value) || value.equals("merge")
                        ? formats.t("customers.consent.how." + value)
                        : formats.t("customers.pair", name, value);
            case "text" -> formats.t("customers.consent.text", value);
            case "asked-at", "confirmed-at" -> formats.t("customers.consent." + name, moment(value, formats));
            case "confirmed-by" -> formats.t("customers.consent.confirmed-by", value);
            default -> formats.t("customers.pair", name, value);
        };
    }
}
