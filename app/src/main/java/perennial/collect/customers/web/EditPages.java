package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.HandEdits;
import perennial.collect.customers.store.HandEdits.Outcome;
import perennial.collect.customers.store.ParticularsStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// People and companies entered and mended by hand; every change can be taken back.
@Controller
@Needs(Role.STAFF)
public class EditPages {

    private static final String FORM = "customers/form";

    private final CustomerStore customers;
    private final ParticularsStore kept;
    private final HandEdits edits;
    private final BusinessSettings business;

    EditPages(CustomerStore customers, ParticularsStore kept, HandEdits edits, BusinessSettings business) {
        this.customers = customers;
        this.kept = kept;
        this.edits = edits;
        this.business = business;
    }

    @GetMapping("/customers/new")
    Page newPerson(Formats formats) {
        return Page.of(FORM, new EntryForms(formats).blank(Particulars.PERSON));
    }

    @GetMapping("/companies/new")
    Page newCompany(Formats formats) {
        return Page.of(FORM, new EntryForms(formats).blank(Particulars.COMPANY));
    }

    @PostMapping("/customers")
    Answer addPerson(@RequestParam MultiValueMap<String, String> form, CurrentUser user, Formats formats) {
        return add(form, Particulars.PERSON, user, formats);
    }

    @PostMapping("/companies")
    Answer addCompany(@RequestParam MultiValueMap<String, String> form, CurrentUser user, Formats formats) {
        return add(form, Particulars.COMPANY, user, formats);
    }

    private Answer add(MultiValueMap<String, String> form, String kind, CurrentUser user, Formats formats) {
        var entered = read(form, Particulars.blank(kind), formats);
        var other = other(form, entered.particulars(), 0);
        if (!entered.problems().isEmpty() || other != null) {
            return refused(new EntryForms(formats).again(null, entered, form.toSingleValueMap(), other));
        }
        var added = edits.add(entered.particulars(), entered.tags(), user.name());
        return Redirect.to(CustomerPages.path(kind, added.id()))
                .saying("customers.added", shown(entered.particulars()))
                .undoable(undo(added.edit()));
    }

    @GetMapping("/customers/{id}/edit")
    Page edit(@PathVariable long id, Formats formats) {
        var known = find(id);
        return Page.of(FORM, new EntryForms(formats).of(id, shown(known), known, edits.last(id)));
    }

    @PostMapping("/customers/{id}")
    Answer change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            CurrentUser user,
            Formats formats) {
        var before = find(id);
        var typed = form.toSingleValueMap();
        var subject = new EntryForms.Subject(id, shown(before));
        var entered = read(form, before, formats);
        var other = other(form, entered.particulars(), id);
        if (!entered.problems().isEmpty() || other != null) {
            return refused(new EntryForms(formats).again(subject, entered, typed, other));
        }
        var path = CustomerPages.path(before.kind(), id);
        long seen = number(typed.get("edit"));
        return switch (edits.change(id, typed.getOrDefault("basis", ""), seen, entered.particulars(), user.name())) {
            case Outcome.Written written ->
                Redirect.to(path).saying("customers.changed").undoable(undo(written.edit()));
            case Outcome.Nothing nothing -> Redirect.to(path).saying("customers.unchanged");
            case Outcome.Meanwhile quicker ->
                Page.of(
                                FORM,
                                new EntryForms(formats)
                                        .meanwhile(subject, entered, quicker.by(), quicker.now(), edits.last(id)))
                        .withStatus(HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/customers/edits/{edit}/undo")
    Redirect undo(@PathVariable long edit, Formats formats) {
        return edits.undo(edit)
                .map(id -> kept.find(id)
                        .map(known -> Redirect.to(CustomerPages.path(known.kind(), id)))
                        .orElseGet(() -> Redirect.to(ListQuery.PATH))
                        .saying("customers.undone"))
                .orElseGet(() -> Redirect.to(ListQuery.PATH).warning("customers.undo-too-late"));
    }

    /// Names of companies that begin so, while one types.
    @GetMapping("/companies/named")
    Page named(@RequestParam(defaultValue = "") String company) {
        return Page.of(
                "customers/company-names",
                new Names(company.isBlank() ? List.of() : customers.companiesNamed(company, 8)));
    }

    public record Names(List<String> names) {}

    private EnteredForm.Entered read(MultiValueMap<String, String> form, Particulars before, Formats formats) {
        return EnteredForm.read(form, before, business.business().country(), formats);
    }

    /// Somebody else with the same e-mail address, unless we were told that both share it or it was so before.
    private @Nullable Link other(MultiValueMap<String, String> form, Particulars entered, long id) {
        if (form.containsKey("shared") || entered.emails().isEmpty()) {
            return null;
        }
        var fresh = new ArrayList<>(entered.emails());
        fresh.removeAll(id == 0 ? List.of() : customers.emails(id));
        return fresh.isEmpty()
                ? null
                : customers
                        .reachedBy(fresh, id)
                        .map(other -> Link.to(other.name(), ListQuery.PATH + "/" + other.id()))
                        .orElse(null);
    }

    private static Page refused(FormView form) {
        return Page.of(FORM, form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Particulars find(long id) {
        return kept.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String shown(Particulars known) {
        return known.name().isEmpty() && !known.emails().isEmpty()
                ? known.emails().getFirst()
                : known.name();
    }

    static String undo(long edit) {
        return "/customers/edits/" + edit + "/undo";
    }

    static long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
