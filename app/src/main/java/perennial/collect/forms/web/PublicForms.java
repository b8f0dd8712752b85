package perennial.collect.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.forms.Form;
import perennial.collect.forms.Form.Field;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Form.Sentence;
import perennial.collect.forms.Stamp;
import perennial.collect.forms.store.FormStore;
import perennial.ground.access.PublicAddress;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Words;

/// Forms as people fill them in, on pages of ours. They speak the form's language, whatever the reader's browser says.
@Controller
public class PublicForms {

    static final String PATH = "/f/";

    private final FormStore store;
    private final Reception reception;
    private final Stamp stamps;
    private final PublicAddress address;

    PublicForms(FormStore store, Reception reception, Stamp stamps, PublicAddress address) {
        this.store = store;
        this.reception = reception;
        this.stamps = stamps;
        this.address = address;
    }

    static String path(String slug) {
        return PATH + slug;
    }

    /// @param business whose form it is
    /// @param alert what is wrong with the whole of it; empty if nothing is
    public record FormView(
            String language,
            String business,
            String action,
            String title,
            List<String> text,
            List<FieldView> fields,
            List<SentenceView> sentences,
            String privacy,
            String privacyUrl,
            String button,
            String stamp,
            String trap,
            String alert) {}

    /// @param autocomplete so that browsers can help
    /// @param error empty if nothing is wrong
    public record FieldView(
            String key, String label, String type, String autocomplete, boolean required, String value, String error) {}

    public record SentenceView(String name, String sentence, boolean agreed) {}

    /// @param title once it is filled in, or closed
    public record DoneView(String language, String business, String title, String text) {}

    @GetMapping(PATH + "{slug:[a-z0-9-]+}")
    @OpenToAll("people sign up here")
    Page show(@PathVariable String slug, Formats formats) {
        var kept = find(slug);
        var form = kept.form();
        return kept.open() ? page(form, Map.of(), Map.of(), "", formats) : closed(form, formats);
    }

    @PostMapping(PATH + "{slug:[a-z0-9-]+}")
    @OpenToAll("people sign up here")
    Answer answer(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Formats formats) {
        var kept = find(slug);
        var form = kept.form();
        if (!kept.open()) {
            return closed(form, formats);
        }
        return switch (reception.take(kept, typed, address.base(request) + path(slug), request)) {
            case Reception.Taken _ -> done(form, formats);
            case Reception.Asked _ -> asked(form, formats);
            case Reception.Refused(Map<String, String> problems) ->
                page(form, typed, problems, "forms.alert.problems", formats)
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Reception.Again _ ->
                page(form, typed, Map.of(), "forms.alert.again", formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Reception.Later _ ->
                page(form, typed, Map.of(), "forms.alert.later", formats).withStatus(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private Kept find(String slug) {
        return store.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(
            Form form, Map<String, String> typed, Map<String, String> problems, String alert, Formats formats) {
        var words = Words.of(form.language());
        return Page.of(
                "forms/public",
                new FormView(
                        form.language().getLanguage(),
                        formats.businessName(),
                        path(form.slug()),
                        form.title(),
                        form.text().lines().filter(line -> !line.isBlank()).toList(),
                        form.fields().stream()
                                .map(field -> field(field, typed, problems, words))
                                .toList(),
                        form.sentences().stream()
                                .map(sentence -> sentence(sentence, typed))
                                .toList(),
                        words.text("forms.privacy"),
                        form.privacyUrl() == null ? "" : form.privacyUrl(),
                        form.button(),
                        stamps.fresh(form.slug()),
                        words.text("forms.trap"),
                        alert.isEmpty() ? "" : words.text(alert)));
    }

    private static FieldView field(Field field, Map<String, String> typed, Map<String, String> problems, Words words) {
        var problem = problems.get(field.key());
        return new FieldView(
                field.key(),
                label(field, words),
                type(field),
                autocomplete(field),
                field.required(),
                typed.getOrDefault(field.key(), ""),
                problem == null ? "" : words.text(problem));
    }

    static String label(Field field, Words words) {
        return field.isQuestion() ? field.label() : words.text("forms.field." + field.key());
    }

    static String type(Field field) {
        return switch (field.key()) {
            case "email" -> "email";
            case "phone" -> "tel";
            case "birthday" -> "date";
            default -> "text";
        };
    }

    static String autocomplete(Field field) {
        return switch (field.key()) {
            case "email", "name" -> field.key();
            case "phone" -> "tel";
            case "company" -> "organization";
            case "birthday" -> "bday";
            case "city" -> "address-level2";
            default -> "off";
        };
    }

    private static SentenceView sentence(Sentence sentence, Map<String, String> typed) {
        var name = "agree-" + sentence.channel();
        return new SentenceView(name, sentence.sentence(), typed.containsKey(name));
    }

    private static Page done(Form form, Formats formats) {
        var words = Words.of(form.language());
        return Page.of(
                "forms/done",
                new DoneView(
                        form.language().getLanguage(),
                        formats.businessName(),
                        words.text("forms.done"),
                        form.thanks()));
    }

    private static Page asked(Form form, Formats formats) {
        var words = Words.of(form.language());
        return Page.of(
                "forms/done",
                new DoneView(
                        form.language().getLanguage(),
                        formats.businessName(),
                        words.text("forms.asked"),
                        words.text("forms.asked.text")));
    }

    private static Page closed(Form form, Formats formats) {
        var words = Words.of(form.language());
        return Page.of(
                "forms/done",
                new DoneView(
                        form.language().getLanguage(),
                        formats.businessName(),
                        form.title(),
                        words.text("forms.is-closed")));
    }
}
