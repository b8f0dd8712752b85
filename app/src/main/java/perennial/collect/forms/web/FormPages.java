package perennial.collect.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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
import perennial.collect.forms.store.FormStore;
import perennial.collect.forms.store.PendingStore;
import perennial.ground.access.Audit;
import perennial.ground.access.PublicAddress;
import perennial.ground.mail.Mail;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.QrPicture;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;
import perennial.ground.ui.Words;

/// Where forms are made, changed, opened and closed.
@Controller
@Needs(Role.MANAGER)
public class FormPages {

    static final String PATH = "/forms";
    private static final String NEW = "new";

    private final FormStore store;
    private final PendingStore pending;
    private final Mail mail;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    FormPages(FormStore store, PendingStore pending, Mail mail, PublicAddress address, Audit audit, Clock clock) {
        this.store = store;
        this.pending = pending;
        this.mail = mail;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    public record ListView(List<Row> rows) {}

    public record Row(String title, String path, String link, Shown answers, boolean open) {}

    /// @param link where people fill it in; null before it is made
    /// @param picture of the link, for posters
    /// @param embed the line for the business's own website
    public record EditView(
            String title,
            List<Link> crumbs,
            String action,
            @Nullable String link,
            @Nullable QrPicture picture,
            @Nullable String embed,
            boolean open,
            Form form,
            List<Option> languages,
            List<Asked> known,
            List<Question> questions,
            List<SentenceView> sentences,
            ConfirmView confirm,
            Complaints complaints) {}

    /// @param offered whether it can be chosen; a server for letters comes first
    /// @param standing how many have confirmed and how many still wait; null where nobody is asked to
    /// @param notice what keeps letters from being of use, or null
    public record ConfirmView(
            boolean offered,
            @Nullable String standing,
            @Nullable String notice) {}

    /// @param options whether it is asked
    public record Asked(String name, String label, List<Option> options) {}

    public record Question(int number, String label, boolean required) {}

    public record SentenceView(String name, String label, String sentence) {}

    @Bean
    static NavItem formsPage() {
        return NavItem.of(Chapter.CUSTOMERS, "forms.nav", PATH, 40, "manager");
    }

    @GetMapping(PATH)
    Page list(Formats formats) {
        return Page.of(
                "forms/list",
                new ListView(store.all().stream()
                        .map(kept -> new Row(
                                kept.form().title(),
                                PATH + "/" + kept.id(),
                                PublicForms.path(kept.form().slug()),
                                formats.number(kept.answers()),
                                kept.open()))
                        .toList()));
    }

    @GetMapping(PATH + "/" + NEW)
    Page fresh(HttpServletRequest request, Formats formats) {
        return page(null, suggested(formats), new Complaints(formats), request, formats);
    }

    @PostMapping(PATH)
    Answer add(@RequestParam Map<String, String> typed, HttpServletRequest request, Formats formats) {
        var entered = EnteredForm.read(typed, null);
        var complaints = complaints(entered, formats);
        if (complaints.none()) {
            var id = store.add(entered.form(), address.base(request), clock.instant());
            if (id.isPresent()) {
                audit.record("forms.made", "form", id.get(), Audit.Change.to(known(entered.form())));
                return Redirect.to(PATH + "/" + id.get()).saying("forms.made");
            }
            complaints.add("slug", "forms.edit.slug.taken");
        }
        return page(null, entered.form(), complaints, request, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/{id}")
    Page edit(@PathVariable long id, HttpServletRequest request, Formats formats) {
        var kept = find(id);
        return page(kept, kept.form(), new Complaints(formats), request, formats);
    }

    @PostMapping(PATH + "/{id}")
    Answer change(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Formats formats) {
        var kept = find(id);
        var entered = EnteredForm.read(typed, kept.form().slug());
        var complaints = complaints(entered, formats);
        if (!complaints.none()) {
            return page(kept, entered.form(), complaints, request, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        store.change(id, entered.form(), address.base(request), clock.instant());
        audit.record("forms.changed", "form", id, new Audit.Change(known(kept.form()), known(entered.form())));
        return Redirect.to(PATH + "/" + id).saying("forms.changed");
    }

    @PostMapping(PATH + "/{id}/close")
    Answer close(@PathVariable long id) {
        return open(id, false, "forms.closed");
    }

    @PostMapping(PATH + "/{id}/open")
    Answer open(@PathVariable long id) {
        return open(id, true, "forms.opened");
    }

    private Redirect open(long id, boolean open, String action) {
        find(id);
        store.open(id, open);
        audit.record(action, "form", id, Audit.Change.NONE);
        return Redirect.to(PATH + "/" + id).saying(action);
    }

    private Kept find(long id) {
        return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, Object> known(Form form) {
        return Map.of(
                "title",
                form.title(),
                "fields",
                form.fields().size(),
                "sentences",
                form.sentences().size());
    }

    private static Complaints complaints(EnteredForm entered, Formats formats) {
        var complaints = new Complaints(formats);
        entered.problems().forEach(complaints::add);
        return complaints;
    }

    /// A form that would do for most.
    private Form suggested(Formats formats) {
        var language = Words.supported(formats.locale());
        var business = formats.businessName().isBlank() ? "Perennial" : formats.businessName();
        return new Form(
                "",
                language,
                formats.t("forms.suggested.title"),
                formats.t("forms.suggested.text", business),
                formats.t("forms.suggested.button"),
                formats.t("forms.suggested.thanks"),
                null,
                List.of(new Field("email", "", true), new Field("name", "", false)),
                List.of(new Sentence("email", formats.t("forms.suggested.sentence", business), 0)),
                mail.isSetUp());
    }

    private Page page(
            @Nullable Kept kept, Form form, Complaints complaints, HttpServletRequest request, Formats formats) {
        var link = kept == null
                ? null
                : address.base(request) + PublicForms.path(kept.form().slug());
        return Page.of(
                "forms/edit",
                new EditView(
                        kept == null ? formats.t("forms.new") : kept.form().title(),
                        List.of(Link.to(formats.t("forms.title"), PATH)),
                        kept == null ? PATH : PATH + "/" + kept.id(),
                        link,
                        link == null ? null : QrPicture.of(link),
                        link == null ? null : "<script async src=\"" + link + ".js\"></script>",
                        kept == null || kept.open(),
                        form,
                        languages(form.language(), formats),
                        Form.KNOWN.stream()
                                .map(key -> asked(key, form, formats))
                                .toList(),
                        IntStream.rangeClosed(1, EnteredForm.QUESTIONS)
                                .mapToObj(number -> question(number, form))
                                .toList(),
                        EnteredForm.CHANNELS.stream()
                                .map(channel -> sentence(channel, form, formats))
                                .toList(),
                        confirm(kept, form, address.base(request), formats),
                        complaints));
    }

    private ConfirmView confirm(@Nullable Kept kept, Form form, String base, Formats formats) {
        boolean ready = mail.isSetUp();
        if (kept == null || !kept.form().confirm()) {
            return new ConfirmView(ready || form.confirm(), null, null);
        }
        var standing = formats.t("forms.confirmed", kept.confirmed()) + " "
                + formats.t("forms.waiting", pending.waiting(kept.id(), clock.instant()));
        if (!ready) {
            return new ConfirmView(true, standing, formats.t("forms.confirm.no-server"));
        }
        return new ConfirmView(true, standing, address.isPublic() ? null : formats.t("forms.confirm.base", base));
    }

    private static List<Option> languages(Locale chosen, Formats formats) {
        return Words.LANGUAGES.stream()
                .map(language -> new Option(
                        language.getLanguage(),
                        formats.languageName(language),
                        language.getLanguage().equals(chosen.getLanguage())))
                .toList();
    }

    private static Asked asked(String key, Form form, Formats formats) {
        var now = form.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> field.required() ? "required" : "asked")
                .orElse("off");
        return new Asked(
                "ask-" + key,
                formats.t("forms.field." + key),
                Stream.of("off", "asked", "required")
                        .map(how -> new Option(how, formats.t("forms.ask." + how), how.equals(now)))
                        .toList());
    }

    private static Question question(int number, Form form) {
        return form.fields().stream()
                .filter(field -> field.key().equals("question-" + number))
                .findFirst()
                .map(field -> new Question(number, field.label(), field.required()))
                .orElseGet(() -> new Question(number, "", false));
    }

    private static SentenceView sentence(String channel, Form form, Formats formats) {
        var words = form.sentences().stream()
                .filter(sentence -> sentence.channel().equals(channel))
                .findFirst()
                .map(Sentence::sentence)
                .orElse("");
        return new SentenceView("sentence-" + channel, formats.t("forms.channel." + channel), words);
    }
}
