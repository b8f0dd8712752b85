package perennial.collect.forms.web;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.forms.Form;
import perennial.collect.forms.Form.Field;
import perennial.collect.forms.Form.Sentence;
import perennial.ground.ui.Words;

/// What somebody entered about a form they make.
///
/// @param problems by field of the page, a key of a message
record EnteredForm(Form form, Map<String, String> problems) {

    static final List<String> CHANNELS = List.of("email", "sms", "phone", "post");
    static final int QUESTIONS = 4;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final String SLUG = "[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?";

    /// @param slug the address it has already; null for a new one
    static EnteredForm read(Map<String, String> typed, @Nullable String slug) {
        var problems = new LinkedHashMap<String, String>();
        var title = line(typed, "title", problems);
        var address = slug != null ? slug : slug(typed.getOrDefault("slug", "").strip(), title);
        if (!address.matches(SLUG)) {
            problems.put("slug", "forms.edit.slug.odd");
        }
        var privacy = typed.getOrDefault("privacy", "").strip();
        if (!privacy.isEmpty() && !isAddress(privacy)) {
            problems.put("privacy", "forms.edit.privacy.odd");
        }
        var fields = fields(typed);
        if (fields.stream()
                .noneMatch(field -> field.key().equals("email") || field.key().equals("phone"))) {
            problems.put("ask-email", "forms.edit.no-way");
        }
        var sentences = sentences(typed, problems);
        boolean confirm = typed.containsKey("confirm");
        if (confirm && !sentences.isEmpty() && !fields.contains(new Field("email", "", true))) {
            problems.put("ask-email", "forms.edit.confirm.no-email");
        }
        return new EnteredForm(
                new Form(
                        address,
                        Words.supported(Locale.of(typed.getOrDefault("language", ""))),
                        title,
                        text(typed, "text", problems),
                        line(typed, "button", problems),
                        line(typed, "thanks", problems),
                        privacy.isEmpty() ? null : privacy,
                        fields,
                        sentences,
                        confirm),
                problems);
    }

    private static List<Field> fields(Map<String, String> typed) {
        var fields = new ArrayList<Field>();
        for (var key : Form.KNOWN) {
            var asked = typed.getOrDefault("ask-" + key, "");
            if (asked.equals("asked") || asked.equals("required")) {
                fields.add(new Field(key, "", asked.equals("required")));
            }
        }
        for (int i = 1; i <= QUESTIONS; i++) {
            var question = typed.getOrDefault("question-" + i, "").strip();
            if (!question.isEmpty()) {
                var label = question.substring(0, Math.min(question.length(), LONGEST_LINE));
                fields.add(new Field("question-" + i, label, typed.containsKey("question-" + i + "-required")));
            }
        }
        return fields;
    }

    private static List<Sentence> sentences(Map<String, String> typed, Map<String, String> problems) {
        var sentences = new ArrayList<Sentence>();
        for (var channel : CHANNELS) {
            var sentence = text(typed, "sentence-" + channel, problems);
            if (!sentence.isEmpty()) {
                sentences.add(new Sentence(channel, sentence, 0));
            }
        }
        return sentences;
    }

    private static String line(Map<String, String> typed, String name, Map<String, String> problems) {
        var line = text(typed, name, problems);
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            problems.put(name, "forms.edit.line.odd");
        }
        return line;
    }

    private static String text(Map<String, String> typed, String name, Map<String, String> problems) {
        var text = typed.getOrDefault(name, "")
                .replace("\0", "")
                .replace("\r\n", "\n")
                .strip();
        if (text.length() > LONGEST_TEXT) {
            problems.put(name, "forms.edit.text.odd");
        }
        return text;
    }

    /// As typed, or else made of the title: "Brotkurs für Anfänger" becomes `brotkurs-fur-anfanger`.
    private static String slug(String typed, String title) {
        var base = typed.isEmpty() ? title : typed;
        var plain = Normalizer.normalize(base, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), 60));
        return cut.replaceAll("^-+|-+$", "");
    }

    private static boolean isAddress(String typed) {
        try {
            var address = URI.create(typed);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
