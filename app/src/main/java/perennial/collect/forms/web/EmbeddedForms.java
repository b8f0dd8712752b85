package perennial.collect.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.forms.Form;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Stamp;
import perennial.collect.forms.store.FormStore;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/// The same forms within pages of other websites: a script that puts the form where its line stands.
@Controller
class EmbeddedForms {

    private static final String PLACE = "/*form*/null";
    private static final MediaType SCRIPT = new MediaType("text", "javascript", UTF_8);

    private final FormStore store;
    private final Stamp stamps;
    private final String script;

    EmbeddedForms(FormStore store, Stamp stamps) {
        this.store = store;
        this.stamps = stamps;
        try {
            this.script = new ClassPathResource("perennial/collect/forms/embed.js").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script of forms is missing from the program", e);
        }
    }

    /// As the script knows it; a closed one has no fields.
    private record InPage(
            String language,
            String title,
            List<String> text,
            @Nullable List<FieldInPage> fields,
            List<SentenceInPage> sentences,
            @Nullable String privacyUrl,
            String privacy,
            String button,
            String trap,
            String later,
            String door,
            String stamp) {}

    private record FieldInPage(String key, String label, String type, String autocomplete, boolean required) {}

    private record SentenceInPage(String name, String sentence) {}

    @GetMapping(PublicForms.PATH + "{slug:[a-z0-9-]+}.js")
    @OpenToAll("it stands in pages that everybody reads")
    @ResponseBody
    ResponseEntity<String> script(@PathVariable String slug) {
        var form = JsonMapper.shared().writeValueAsString(inPage(find(slug)));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Cache-Control", "no-store")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script.replace(PLACE, form));
    }

    private InPage inPage(Kept kept) {
        var form = kept.form();
        var words = Words.of(form.language());
        return new InPage(
                form.language().getLanguage(),
                kept.open() ? form.title() : words.text("forms.is-closed"),
                form.text().lines().filter(line -> !line.isBlank()).toList(),
                kept.open() ? fields(form, words) : null,
                form.sentences().stream()
                        .map(sentence -> new SentenceInPage("agree-" + sentence.channel(), sentence.sentence()))
                        .toList(),
                form.privacyUrl(),
                words.text("forms.privacy"),
                form.button(),
                words.text("forms.trap"),
                words.text("forms.alert.later"),
                AnswerServlet.PATH + form.slug(),
                stamps.fresh(form.slug()));
    }

    private static List<FieldInPage> fields(Form form, Words words) {
        return form.fields().stream()
                .map(field -> new FieldInPage(
                        field.key(),
                        PublicForms.label(field, words),
                        PublicForms.type(field),
                        PublicForms.autocomplete(field),
                        field.required()))
                .toList();
    }

    private Kept find(String slug) {
        return store.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
