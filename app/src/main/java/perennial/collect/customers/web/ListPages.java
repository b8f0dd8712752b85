package perennial.collect.customers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.collect.customers.CustomerFacts.CustomerFact;
import perennial.collect.customers.CustomerFacts.Kind;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.CustomerStore;
import perennial.ground.access.Audit;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Column;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Everybody, narrowed and sorted as one likes; tags for many at once; the same list as a file.
@Controller
@Needs(Role.READ_ONLY)
public class ListPages {

    private static final List<String> STAGES =
            List.of("prospect", "lead", "new", "active", "loyal", "advocate", "at-risk", "lapsed", "won-back");

    private final CustomerList list;
    private final CustomerStore customers;
    private final List<CustomerFilter> filters;
    private final Audit audit;

    ListPages(CustomerList list, CustomerStore customers, List<CustomerFilter> filters, Audit audit) {
        this.list = list;
        this.customers = customers;
        this.filters = filters;
        this.audit = audit;
    }

    @GetMapping("/customers")
    Page show(@RequestParam Map<String, String> address, Formats formats) {
        return Page.of("customers/list", view(ListQuery.of(address, filters), formats));
    }

    private ListView view(ListQuery query, Formats formats) {
        var found = found(query);
        boolean more = found.size() > CustomerList.PAGE;
        var shown = more ? found.subList(0, CustomerList.PAGE) : found;
        var chips = query.filters().entrySet().stream()
                .map(entry -> Link.to(entry.getKey().label(entry.getValue(), formats), query.without(entry.getKey())))
                .toList();
        var stages = new ArrayList<Option>();
        stages.add(new Option(
                "",
                formats.t("customers.list.every-stage"),
                query.value("stage").isEmpty()));
        STAGES.forEach(stage -> stages.add(new Option(
                stage,
                formats.t("lifecycle.stage." + stage),
                query.value("stage").equals(stage))));
        return new ListView(
                formats.t(shown.isEmpty() ? "customers.list.nobody" : "customers.list.lead"),
                query.value("q"),
                chips,
                stages,
                columns(query, formats),
                shown.stream().map(customer -> row(customer, formats)).toList(),
                kept(query),
                more ? query.from(shown.getLast().position()) : null,
                query.at(ListQuery.PATH),
                query.at("/customers.csv"),
                !chips.isEmpty());
    }

    /// Before the first refresh nobody has facts to sort by; then the newest stand first.
    private List<CustomerList.Listed> found(ListQuery query) {
        var found = list.page(query.conditions(), query.sort(), query.after());
        return found.isEmpty() && query.filters().isEmpty() && query.after() == null
                ? list.page(List.of(), "new", null)
                : found;
    }

    private List<Column> columns(ListQuery query, Formats formats) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(formats.t("customers.list.name"))
                .sortable(query.sortedBy("name"), query.sort().equals("name") ? "ascending" : "none"));
        for (var fact : list.facts()) {
            var column =
                    numeric(fact) ? Column.number(formats.t(fact.labelKey())) : Column.text(formats.t(fact.labelKey()));
            columns.add(
                    fact.sorted()
                            ? column.sortable(
                                    query.sortedBy(fact.key()), query.sort().equals(fact.key()) ? "descending" : "none")
                            : column);
        }
        return columns;
    }

    private static boolean numeric(CustomerFact fact) {
        return fact.kind() != Kind.STAGE && fact.kind() != Kind.DATE;
    }

    private ListView.Row row(CustomerList.Listed customer, Formats formats) {
        var cells = list.facts().stream()
                .map(fact -> new ListView.Cell(
                        formats.t(fact.labelKey()),
                        numeric(fact),
                        FactFormats.show(fact, customer.facts().get(fact.key()), formats)))
                .toList();
        var email = customer.email() == null ? "" : customer.email();
        return new ListView.Row(
                customer.id(),
                ListQuery.PATH + "/" + customer.id(),
                name(customer, formats),
                customer.company() == null ? email : customer.company(),
                cells);
    }

    private static String name(CustomerList.Listed customer, Formats formats) {
        if (!customer.name().isEmpty()) {
            return customer.name();
        }
        return customer.email() == null ? formats.t("customers.nameless", customer.id()) : customer.email();
    }

    private static List<ListView.Kept> kept(ListQuery query) {
        var kept = new ArrayList<ListView.Kept>();
        query.filters().forEach((filter, value) -> {
            if (!filter.key().equals("q") && !filter.key().equals("stage")) {
                kept.add(new ListView.Kept(filter.key(), value));
            }
        });
        kept.add(new ListView.Kept("sort", query.sort()));
        return kept;
    }

    @PostMapping("/customers/tag")
    @Needs(Role.STAFF)
    Redirect tag(@RequestParam(defaultValue = "") List<Long> id, @RequestParam String tag) {
        var word = tag.strip();
        if (word.isEmpty() || word.length() > 60 || id.isEmpty()) {
            return Redirect.to(ListQuery.PATH).warning("customers.tag.nothing");
        }
        int tagged = customers.tag(id, word);
        audit.record("customers.tagged", "customer", null, Audit.Change.to(Map.of("tag", word, "customers", id)));
        return Redirect.to(ListQuery.PATH + "?tag=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .saying("customers.tag.done", tagged, word);
    }

    @GetMapping("/customers.csv")
    @Needs(Role.STAFF)
    void csv(@RequestParam Map<String, String> address, Formats formats, HttpServletResponse response)
            throws IOException {
        audit.record("customers.exported", "customer", null, Audit.Change.to(Map.of("filters", address)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"customers.csv\"");
        new CustomerCsv(list, formats).write(ListQuery.of(address, filters), response.getWriter());
    }
}
