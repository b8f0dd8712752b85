package perennial.collect.customers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import perennial.collect.customers.Particulars;
import perennial.collect.customers.TimelineSource.Reader;
import perennial.collect.customers.store.CompanyStore;
import perennial.collect.customers.store.CompanyStore.Company;
import perennial.collect.customers.store.CompanyStore.Place;
import perennial.collect.customers.store.ConsentStore;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.HandEdits;
import perennial.collect.customers.store.ParticularsStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Column;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// Companies with their people: what they bring together, and who belongs to them.
@Controller
@Needs(Role.READ_ONLY)
public class CompanyPages {

    private static final String PATH = "/companies";
    private static final int PAGE = 50;
    private static final List<String> SORTS = List.of("value", "spent", "people", "name");

    private final CompanyStore companies;
    private final CustomerStore customers;
    private final ParticularsStore particulars;
    private final ConsentStore consents;
    private final HandEdits edits;
    private final List<CustomerPanel> panels;
    private final CustomerTimeline timeline;

    CompanyPages(
            CompanyStore companies,
            CustomerStore customers,
            ParticularsStore particulars,
            ConsentStore consents,
            HandEdits edits,
            List<CustomerPanel> panels,
            CustomerTimeline timeline) {
        this.companies = companies;
        this.customers = customers;
        this.particulars = particulars;
        this.consents = consents;
        this.edits = edits;
        this.panels = panels;
        this.timeline = timeline;
    }

    @GetMapping("/companies")
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "value") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> unseen,
            Formats formats) {
        var typed = q.replace("\0", "").strip();
        var by = SORTS.contains(sort) ? sort : "value";
        var place = place(by, after, from.orElse(null), unseen.isPresent());
        var found = companies.page(by, typed, place, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return Page.of(
                "customers/companies",
                new CompaniesView(
                        typed,
                        by,
                        heads(by, typed, formats),
                        shown.stream().map(company -> row(company, formats)).toList(),
                        found.size() > PAGE ? next(by, typed, shown.getLast()) : null));
    }

    private static @Nullable Place place(String sort, String after, @Nullable String from, boolean unseen) {
        long id = EditPages.number(after);
        boolean sensible = sort.equals("name") || from == null || from.matches("-?\\d{1,18}");
        return id == 0 || !sensible || sort.equals("name") && from == null ? null : new Place(from, id, unseen);
    }

    private static String next(String sort, String typed, Company last) {
        return address(sort, typed) + "&after=" + last.id()
                + (last.position() == null ? "" : "&from=" + encoded(last.position()))
                + (last.unseen() ? "&unseen=" : "");
    }

    private static String address(String sort, String typed) {
        return PATH + "?sort=" + sort + (typed.isEmpty() ? "" : "&q=" + encoded(typed));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<Column> heads(String sort, String typed, Formats formats) {
        var heads = new ArrayList<Column>();
        heads.add(Column.text(formats.t("customers.company"))
                .sortable(address("name", typed), sort.equals("name") ? "ascending" : "none"));
        for (var key : List.of("people", "orders", "spent", "value", "last")) {
            var head = Column.number(formats.t("customers.companies." + key));
            heads.add(
                    SORTS.contains(key)
                            ? head.sortable(address(key, typed), sort.equals(key) ? "descending" : "none")
                            : head);
        }
        return heads;
    }

    private static CompaniesView.Row row(Company company, Formats formats) {
        return new CompaniesView.Row(
                PATH + "/" + company.id(),
                FactFormats.shortened(
                        company.name().isEmpty() ? formats.t("customers.nameless", company.id()) : company.name()),
                List.of(
                        new ListView.Cell(
                                formats.t("customers.companies.people"), true, formats.number(company.people())),
                        new ListView.Cell(
                                formats.t("customers.companies.orders"), true, number(company.orders(), formats)),
                        new ListView.Cell(
                                formats.t("customers.companies.spent"), true, money(company.spentMinor(), formats)),
                        new ListView.Cell(
                                formats.t("customers.companies.value"), true, money(company.valueMinor(), formats)),
                        new ListView.Cell(
                                formats.t("customers.companies.last"),
                                true,
                                company.lastDay() == null ? Shown.plain("–") : formats.day(company.lastDay()))));
    }

    private static Shown number(@Nullable Long value, Formats formats) {
        return value == null ? Shown.plain("–") : formats.number(value);
    }

    private static Shown money(@Nullable Long minor, Formats formats) {
        return minor == null ? Shown.plain("–") : formats.money(minor);
    }

    @GetMapping("/companies/{id}")
    Answer show(@PathVariable long id, CustomerTimeline.Asked asked, CurrentUser user, Formats formats) {
        var customer = find(id);
        return customer.kind().equals(Particulars.COMPANY)
                ? Page.of("customers/company", view(customer, asked, new Reader(user.role(), formats)))
                : Redirect.to(CustomerPages.path(customer.kind(), id));
    }

    private CompanyView view(CustomerDetail company, CustomerTimeline.Asked asked, Reader reader) {
        var formats = reader.formats();
        long id = company.id();
        var known = particulars.find(id).orElseThrow();
        var people = companies.people(id, PAGE);
        var figures = companies.figures(id);
        return new CompanyView(
                CustomerPages.name(company, known, formats),
                CustomerPages.lead(company, known, formats),
                figures(figures, id, formats),
                people.stream()
                        .map(employee -> new CompanyView.Employee(
                                employee.id(),
                                "/customers/" + employee.id(),
                                employee.name().isEmpty() && employee.email() != null
                                        ? employee.email()
                                        : employee.name(),
                                employee.email() == null ? "" : employee.email()))
                        .toList(),
                figures.people() > people.size() ? ListQuery.PATH + "?company=" + id : null,
                figures.people() > 0 && !companies.isNeeded(id)
                        ? List.of() // those who buy are its people; of the company itself there is nothing to say
                        : panels.stream()
                                .flatMap(panel -> panel.about(id, formats).stream())
                                .toList(),
                new KnownFacts(company, known, customers.identities(id), formats).list(),
                customers.tags(id).stream()
                        .map(tag -> new CustomerView.TagLink(tag, ListQuery.tagged(tag)))
                        .toList(),
                ConsentForm.view(consents.history(id), formats),
                timeline.of(id, PATH + "/" + id, asked, reader),
                "/customers/" + id,
                PATH + "/" + id,
                formats.today().toString());
    }

    private static List<Figure> figures(Company company, long id, Formats formats) {
        return List.of(
                figure("people", formats.number(company.people()), formats).people(ListQuery.PATH + "?company=" + id),
                figure("orders", number(company.orders(), formats), formats).people("/orders?company=" + id),
                figure("spent", money(company.spentMinor(), formats), formats)
                        .people(ListQuery.PATH + "?company=" + id + "&sort=spent"),
                figure("value", money(company.valueMinor(), formats), formats)
                        .people(ListQuery.PATH + "?company=" + id + "&sort=value"));
    }

    private static Figure figure(String key, Shown value, Formats formats) {
        return Figure.of(
                formats.t("customers.companies." + key),
                value,
                formats.t("customers.companies." + key + ".definition"));
    }

    @PostMapping("/companies/{id}/people")
    @Needs(Role.STAFF)
    Redirect link(@PathVariable long id, @RequestParam String person, CurrentUser user) {
        find(id);
        var meant = companies.meant(person.replace("\0", "").strip());
        var back = Redirect.to(PATH + "/" + id);
        if (meant.size() != 1) {
            return back.warning(
                    meant.isEmpty() ? "customers.companies.nobody" : "customers.companies.several", person.strip());
        }
        return edits.belongs(meant.getFirst(), id, user.name())
                .map(edit -> back.saying("customers.companies.linked").undoable(EditPages.undo(edit)))
                .orElseGet(() -> back.saying("customers.unchanged"));
    }

    @PostMapping("/companies/{id}/people/{person}/remove")
    @Needs(Role.STAFF)
    Redirect unlink(@PathVariable long id, @PathVariable long person, CurrentUser user) {
        var back = Redirect.to(PATH + "/" + find(id).id());
        boolean theirs = customers
                .find(person)
                .filter(found -> Long.valueOf(id).equals(found.companyId()))
                .isPresent();
        if (!theirs) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return edits.belongs(person, null, user.name())
                .map(edit -> back.saying("customers.companies.unlinked").undoable(EditPages.undo(edit)))
                .orElse(back);
    }

    private CustomerDetail find(long id) {
        return customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
