package perennial.collect.customers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.NoteKind;
import perennial.collect.customers.store.NoteStore;
import perennial.collect.customers.store.NoteStore.Note;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Notes, calls, meetings and tasks: written down, corrected, taken out, brought back.
@Controller
@Needs(Role.STAFF)
public class NotePages {

    private final CustomerStore customers;
    private final NoteStore notes;
    private final Audit audit;
    private final Clock clock;

    NotePages(CustomerStore customers, NoteStore notes, Audit audit, Clock clock) {
        this.customers = customers;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param kind what it is, as its title
    /// @param on the label of its day; null when it has none
    /// @param customer the page of whom it is about
    public record NoteView(
            String kind, String text, @Nullable String on, String day, String action, String remove, String customer) {}

    @GetMapping("/customers/{id}/notes/{note}")
    Page show(@PathVariable long id, @PathVariable long note, Formats formats) {
        var found = found(id, note);
        var path = path(id, note);
        return Page.of(
                "customers/note",
                new NoteView(
                        formats.t("customers.kind." + found.kind().key()),
                        found.text(),
                        found.kind() == NoteKind.NOTE
                                ? null
                                : formats.t("customers.note.on." + found.kind().key()),
                        day(found, formats.zone()),
                        path,
                        path + "/remove",
                        customer(id)));
    }

    private static String day(Note note, ZoneId zone) {
        var day = note.kind() == NoteKind.TASK ? note.due() : LocalDate.ofInstant(note.at(), zone);
        return day == null ? "" : day.toString();
    }

    @PostMapping("/customers/{id}/notes")
    @Transactional
    Redirect write(@PathVariable long id, @RequestParam Map<String, String> form, CurrentUser user, Formats formats) {
        var customer = customer(id);
        var words = EnteredNote.read(form, null, clock.instant(), formats.zone());
        if (words.isEmpty()) {
            return Redirect.to(customer).warning("customers.note.empty");
        }
        notes.add(id, words.get(), user.name());
        audit.record("customers.noted", "customer", id, Audit.Change.NONE);
        return Redirect.to(customer).saying("customers.note.added");
    }

    @PostMapping("/customers/{id}/notes/{note}")
    @Transactional
    Redirect correct(
            @PathVariable long id, @PathVariable long note, @RequestParam Map<String, String> form, Formats formats) {
        var kind = found(id, note).kind();
        var words = EnteredNote.read(form, kind, clock.instant(), formats.zone());
        if (words.isEmpty()) {
            return Redirect.to(path(id, note)).warning("customers.note.empty");
        }
        notes.change(note, words.get());
        audit.record("customers.note-corrected", "customer", id, Audit.Change.NONE);
        return Redirect.to(customer(id)).saying("customers.note.corrected");
    }

    @PostMapping("/customers/{id}/notes/{note}/remove")
    @Transactional
    Redirect remove(@PathVariable long id, @PathVariable long note) {
        var customer = customer(id);
        if (!notes.remove(id, note)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.record("customers.note-removed", "customer", id, Audit.Change.NONE);
        return Redirect.to(customer).saying("customers.note.removed").undoable(path(id, note) + "/undo");
    }

    @PostMapping("/customers/{id}/notes/{note}/undo")
    @Transactional
    Redirect bringBack(@PathVariable long id, @PathVariable long note) {
        var customer = customer(id);
        if (!notes.bringBack(id, note)) {
            return Redirect.to(customer).warning("customers.note.gone");
        }
        audit.record("customers.note-brought-back", "customer", id, Audit.Change.NONE);
        return Redirect.to(customer).saying("customers.note.back");
    }

    private Note found(long id, long note) {
        return notes.find(id, note).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String customer(long id) {
        return customers
                .find(id)
                .map(found -> CustomerPages.path(found.kind(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String path(long id, long note) {
        return ListQuery.PATH + "/" + id + "/notes/" + note;
    }
}
