package perennial.ground.access.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.ground.access.User;
import perennial.ground.access.store.AuditStore.Entry;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Shown;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Turns entries of the audit trail into sentences.
///
/// The sentence of an action belongs to the module that acts: `customers.merged` reads `customers.audit.merged` from
/// the bundles, with the thing it was done to as `{0}`. An action without a sentence shows itself.
@Component
public class AuditWords {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    AuditWords(JsonMapper json) {
        this.json = json;
    }

    /// @param what the sentence
    /// @param subject leads to all that was done to the same thing; null when it was done to the whole business
    /// @param changes what was different before and after, ready to print
    public record Line(
            Shown when, String who, String what, @Nullable String subject, List<String> changes, String address) {}

    List<Line> of(List<Entry> entries, List<User> users, Formats formats) {
        var names = users.stream().collect(Collectors.toMap(user -> user.id().toString(), User::name));
        return entries.stream().map(entry -> line(entry, names, formats)).toList();
    }

    String area(String area, Formats formats) {
        var key = area + ".audit";
        return formats.words().has(key) ? formats.t(key) : area;
    }

    private Line line(Entry entry, Map<String, String> names, Formats formats) {
        return new Line(
                formats.moment(entry.at()),
                entry.userName() == null ? formats.t("access.audit.nobody") : entry.userName(),
                sentence(entry, names, formats),
                entry.subjectId() == null
                        ? null
                        : "/settings/audit?kind=" + entry.subjectKind() + "&id=" + entry.subjectId(),
                changes(entry, formats),
                entry.address() == null ? "" : entry.address());
    }

    private static String sentence(Entry entry, Map<String, String> names, Formats formats) {
        var key = entry.action().replaceFirst("\\.", ".audit.");
        var subject = Objects.requireNonNullElse(entry.subjectId(), "");
        var named = entry.subjectKind().equals("user") ? names.getOrDefault(subject, subject) : subject;
        return formats.words().has(key) ? formats.t(key, named) : entry.action();
    }

    private List<String> changes(Entry entry, Formats formats) {
        var before = values(entry.before());
        var after = values(entry.after());
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> change(name, before.get(name), after.get(name), formats))
                .toList();
    }

    private static String change(String name, @Nullable Object before, @Nullable Object after, Formats formats) {
        if (before == null) {
            return formats.t("access.audit.set", name, String.valueOf(after));
        }
        return after == null
                ? formats.t("access.audit.unset", name, String.valueOf(before))
                : formats.t("access.audit.changed", name, String.valueOf(before), String.valueOf(after));
    }

    private Map<String, Object> values(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, VALUES);
        } catch (JacksonException notAnObject) {
            return Map.of("", String.valueOf(text));
        }
    }
}
