package perennial.collect.customers.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.store.CustomerStore;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// A customer's own page: who they are, where the relationship stands, what happened. Enter and mend by hand.
@Controller
@Needs(Role.READ_ONLY)
public class CustomerPages {

    private static final int TOUCHES = 60;

    private final CustomerStore customers;
    private final List<CustomerPanel> panels;
    private final List<TimelineSource> sources;
    private final Audit audit;

    CustomerPages(CustomerStore customers, List<CustomerPanel> panels, List<TimelineSource> sources, Audit audit) {
        this.customers = customers;
        this.panels = panels;
        this.sources = sources;
        this.audit = audit;
    }

    @GetMapping("/customers/{id}")
    Page show(@PathVariable long id, Formats formats) {
        var customer = find(id);
        return Page.of(
                "customers/customer",
                new CustomerView(
                        id,
                        name(customer, formats),
                        lead(customer, formats),
                        facts(customer, formats),
                        customers.tags(id),
                        panels.stream()
                                .flatMap(panel -> panel.about(id, formats).stream())
                                .toList(),
                        timeline(id, formats),
                        path(id)));
    }

    private static String lead(CustomerDetail customer, Formats formats) {
        var since = customer.since() == null ? customer.createdAt() : customer.since();
        return formats.t(
                "customers.page.known-" + customer.kind(), formats.day(since).text());
    }

    private List<Fact> facts(CustomerDetail customer, Formats formats) {
        var facts = new ArrayList<Fact>();
        add(facts, formats, "customers.email", customers.emails(customer.id()));
        add(facts, formats, "customers.phone", customers.phones(customer.id()));
        add(facts, formats, "customers.address", customers.addresses(customer.id()));
        add(facts, formats, "customers.company", customer.company() == null ? List.of() : List.of(customer.company()));
        add(
                facts,
                formats,
                "customers.country",
                customer.country() == null ? List.of() : List.of(formats.countryName(customer.country())));
        add(
                facts,
                formats,
                "customers.language",
                customer.language() == null
                        ? List.of()
                        : List.of(formats.languageName(Locale.forLanguageTag(customer.language()))));
        add(facts, formats, "customers.birthday", birthday(customer, formats));
        for (var identity : customers.identities(customer.id())) {
            facts.add(Fact.of(formats.t("customers.number-at", identity.namespace()), identity.value()));
        }
        for (var consent : customers.consents(customer.id())) {
            facts.add(Fact.of(
                    formats.t("customers.consent", consent.channel()),
                    formats.t(
                            consent.granted() ? "customers.consent.yes" : "customers.consent.no",
                            consent.givenAt() == null
                                    ? formats.t("customers.consent.undated")
                                    : formats.day(consent.givenAt()).text())));
        }
        customers
                .attributes(customer.id())
                .forEach(attribute -> facts.add(Fact.of(attribute.name(), attribute.value())));
        return facts;
    }

    private static void add(List<Fact> facts, Formats formats, String key, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(Fact.of(formats.t(key), String.join(" · ", values)));
        }
    }

    private static List<String> birthday(CustomerDetail customer, Formats formats) {
        if (customer.birthMonth() == null || customer.birthDay() == null) {
            return List.of();
        }
        var month = Month.of(customer.birthMonth()).getDisplayName(TextStyle.FULL, formats.locale());
        var year = customer.birthYear() == null ? "" : " " + customer.birthYear();
        return List.of(customer.birthDay() + " " + month + year);
    }

    /// Everything that happened, from every module that records something, newest first.
    private List<Happening> timeline(long id, Formats formats) {
        return sources.stream()
                .flatMap(source -> source.latest(id, TOUCHES, formats).stream())
                .sorted(Comparator.comparing(TimelineSource.Touch::at).reversed())
                .limit(TOUCHES)
                .map(touch -> new Happening(
                        formats.day(touch.at()),
                        touch.icon(),
                        Shown.plain(touch.what()),
                        touch.detail() == null ? null : Shown.plain(touch.detail())))
                .toList();
    }

    @PostMapping("/customers/{id}/notes")
    @Needs(Role.STAFF)
    Redirect note(@PathVariable long id, @RequestParam String text, CurrentUser user) {
        find(id);
        if (text.isBlank() || text.length() > 10_000) {
            return Redirect.to(path(id)).warning("customers.note.empty");
        }
        customers.addNote(id, text.strip(), user.name());
        return Redirect.to(path(id)).saying("customers.note.added");
    }

    @PostMapping("/customers/{id}/tags")
    @Needs(Role.STAFF)
    Redirect tag(@PathVariable long id, @RequestParam String tag) {
        find(id);
        if (tag.isBlank() || tag.length() > 60) {
            return Redirect.to(path(id)).warning("customers.tag.nothing");
        }
        customers.tag(List.of(id), tag.strip());
        audit.record("customer.tagged", "customer", id, Audit.Change.to(Map.of("tag", tag.strip())));
        return Redirect.to(path(id));
    }

    @PostMapping("/customers/{id}/tags/remove")
    @Needs(Role.STAFF)
    Redirect untag(@PathVariable long id, @RequestParam String tag) {
        find(id);
        customers.untag(List.of(id), tag);
        audit.record("customer.untagged", "customer", id, Audit.Change.to(Map.of("tag", tag)));
        return Redirect.to(path(id));
    }

    /// The form, empty or with what is known.
    public record FormView(
            String title,
            String action,
            int version,
            String kind,
            String name,
            String email,
            String phone,
            String country,
            String language,
            @Nullable String error) {}

    @GetMapping("/customers/new")
    @Needs(Role.STAFF)
    Page blank(Formats formats) {
        return Page.of(
                "customers/form",
                new FormView(formats.t("customers.new"), "/customers", 0, "person", "", "", "", "", "", null));
    }

    @PostMapping("/customers")
    @Needs(Role.STAFF)
    Answer add(@RequestParam Map<String, String> form, Formats formats) {
        var entered = EnteredForm.read(form);
        if (entered.problem() != null) {
            return again(formats.t("customers.new"), "/customers", 0, form, formats.t(entered.problem()));
        }
        long id = customers.add(entered.entered());
        audit.record(
                "customer.added",
                "customer",
                id,
                Audit.Change.to(Map.of("name", entered.entered().name())));
        return Redirect.to(path(id)).saying("customers.added", entered.entered().name());
    }

    @GetMapping("/customers/{id}/edit")
    @Needs(Role.STAFF)
    Page edit(@PathVariable long id, Formats formats) {
        var customer = find(id);
        return Page.of(
                "customers/form",
                new FormView(
                        formats.t("customers.edit", name(customer, formats)),
                        path(id),
                        customer.version(),
                        customer.kind(),
                        customer.name(),
                        customers.emails(id).stream().findFirst().orElse(""),
                        customers.phones(id).stream().findFirst().orElse(""),
                        customer.country() == null ? "" : customer.country(),
                        customer.language() == null ? "" : customer.language(),
                        null));
    }

    @PostMapping("/customers/{id}")
    @Needs(Role.STAFF)
    Answer change(@PathVariable long id, @RequestParam Map<String, String> form, Formats formats) {
        var before = find(id);
        var title = formats.t("customers.edit", name(before, formats));
        var entered = EnteredForm.read(form);
        if (entered.problem() != null) {
            return again(title, path(id), before.version(), form, formats.t(entered.problem()));
        }
        int version = EnteredForm.version(form);
        if (!customers.change(id, version, entered.entered())) {
            return again(title, path(id), before.version(), form, formats.t("customers.changed-meanwhile"));
        }
        audit.record(
                "customer.changed",
                "customer",
                id,
                Audit.Change.of("name", before.name(), entered.entered().name()));
        return Redirect.to(path(id)).saying("customers.changed");
    }

    private static Page again(String title, String action, int version, Map<String, String> form, String error) {
        return Page.of(
                        "customers/form",
                        new FormView(
                                title,
                                action,
                                version,
                                form.getOrDefault("kind", "person"),
                                form.getOrDefault("name", ""),
                                form.getOrDefault("email", ""),
                                form.getOrDefault("phone", ""),
                                form.getOrDefault("country", ""),
                                form.getOrDefault("language", ""),
                                error))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CustomerDetail find(long id) {
        return customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String name(CustomerDetail customer, Formats formats) {
        return customer.name().isEmpty()
                ? customers.emails(customer.id()).stream()
                        .findFirst()
                        .orElseGet(() -> formats.t("customers.nameless", customer.id()))
                : customer.name();
    }

    private static String path(long id) {
        return ListQuery.PATH + "/" + id;
    }
}
