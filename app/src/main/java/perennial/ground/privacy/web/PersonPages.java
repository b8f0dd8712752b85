package perennial.ground.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.privacy.Erasure;
import perennial.ground.privacy.Everything;
import perennial.ground.privacy.Subject;
import perennial.ground.privacy.store.ErasureStore;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// What we know about one person: take all of it along, or erase it.
@Controller
@Needs(Role.MANAGER)
public class PersonPages {

    private static final String PATH = "/customers/{id}/personal-data";

    private final Everything everything;
    private final Erasure erasure;
    private final ErasureStore erasures;
    private final Audit audit;

    PersonPages(Everything everything, Erasure erasure, ErasureStore erasures, Audit audit) {
        this.everything = everything;
        this.erasure = erasure;
        this.erasures = erasures;
        this.audit = audit;
    }

    /// @param parts what is kept where, and what becomes of it
    public record PersonView(
            String name,
            String back,
            String path,
            List<Part> parts,
            @Nullable String error) {
        public record Part(String what, String erased) {}
    }

    public record ErasingView(String path, String sentence, boolean over, boolean failed) {}

    /// @param when empty when nobody of that number was ever erased
    public record ErasedView(long customer, String when) {}

    @GetMapping(PATH)
    Page show(@PathVariable long id, Formats formats) {
        var person = everything.person(id);
        if (person.isEmpty()) {
            return erased(id, formats);
        }
        var erasing = erasing(id, formats);
        if (!erasing.over()) {
            return Page.of("privacy/erasing", erasing);
        }
        return page(person.get(), erasing.failed() ? formats.t("privacy.erase.failed") : null, formats);
    }

    private Page erased(long id, Formats formats) {
        var erased = erasures.ofCustomer(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "privacy/erased", new ErasedView(id, formats.moment(erased.at()).text()));
    }

    /// Leaves a trace in the audit trail, so it is a POST.
    @PostMapping(PATH + "/export")
    void export(@PathVariable long id, Formats formats, HttpServletResponse response) throws IOException {
        var known = everything.about(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record("privacy.exported", "customer", id, Audit.Change.NONE);
        response.setContentType("application/zip");
        ExportFile.headers(id).forEach(response::setHeader);
        new ExportFile(known, formats).write(response.getOutputStream());
    }

    @PostMapping(PATH + "/erase")
    Answer erase(
            @PathVariable long id, @RequestParam(defaultValue = "") String name, CurrentUser user, Formats formats) {
        var person = everything.person(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!plain(name).equals(plain(person.name()))) {
            return page(person, formats.t("privacy.erase.other-name", person.name()), formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        erasure.ask(id, user.id());
        return Redirect.to(path(id));
    }

    /// The part of the page that says how far it is; it asks for itself until there is nothing left to say.
    @GetMapping(PATH + "/progress")
    Page progress(@PathVariable long id, Formats formats, HttpServletResponse response) {
        var erasing = erasing(id, formats);
        if (erasing.over() || erasing.failed()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Page.of("privacy/progress", erasing);
    }

    private Page page(Subject person, @Nullable String error, Formats formats) {
        var parts = everything.parts().stream()
                .map(key -> new PersonView.Part(formats.t(key + ".personal"), formats.t(key + ".personal.erased")))
                .toList();
        return Page.of("privacy/person", new PersonView(person.name(), person.path(), path(person.id()), parts, error));
    }

    private ErasingView erasing(long id, Formats formats) {
        var run = erasure.underWay(id);
        boolean over = run.isEmpty() || run.get().state().isOver();
        return new ErasingView(
                path(id) + "/progress",
                formats.t(run.isPresent() && run.get().failure() != null ? "privacy.erasing.again" : "privacy.erasing"),
                over,
                over && run.isPresent() && run.get().failure() != null);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String path(long id) {
        return PATH.replace("{id}", Long.toString(id));
    }
}
