package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.CustomerList.Listed;
import perennial.collect.customers.store.ListColumn;
import perennial.collect.customers.store.ListColumns;
import perennial.collect.customers.store.ViewStore;
import perennial.collect.customers.store.ViewStore.View;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Column;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Page;

/// Everybody, narrowed, sorted and shown as one likes.
@Controller
@Needs(Role.READ_ONLY)
public class ListPages {

    private final CustomerList list;
    private final ListColumns columns;
    private final ViewStore views;
    private final List<CustomerFilter> filters;

    ListPages(CustomerList list, ListColumns columns, ViewStore views, List<CustomerFilter> filters) {
        this.list = list;
        this.columns = columns;
        this.views = views;
        this.filters = filters;
    }

    @GetMapping("/customers")
    Page show(@RequestParam Map<String, String> address, CurrentUser user, Formats formats) {
        var asked = ListQuery.of(address, filters);
        var query = asked.columns() == null
                ? views.columns(user.id().value()).map(asked::with).orElse(asked)
                : asked;
        return Page.of("customers/list", view(query, user, formats));
    }

    private ListView view(ListQuery query, CurrentUser user, Formats formats) {
        var shown = columns(query);
        var found = list.page(query.conditions(), query.sort(), query.after(), shown, CustomerList.PAGE + 1);
        boolean more = found.size() > CustomerList.PAGE;
        var rows = found.subList(0, Math.min(found.size(), CustomerList.PAGE));
        boolean whole = !more && query.after() == null;
        var count = whole
                ? new Count(rows.size(), true)
                : new Count(Math.max(found.size(), list.about(query.conditions())), false);
        var choices = choices(query, formats);
        var saved = views.visibleTo(user.id().value());
        return new ListView(
                count.sentence(formats),
                query.value("q"),
                tabs(saved, query, formats),
                opened(saved, query, user),
                query.filters().stream()
                        .map(asked -> Link.to(asked.label(formats), query.without(asked)))
                        .toList(),
                choices,
                columns.all().stream()
                        .map(column -> new ListView.Choosable(
                                column.key(), formats.t(column.labelKey()), shown.contains(column)))
                        .toList(),
                heads(query, shown, formats),
                rows.stream().map(row -> row(row, shown, formats)).toList(),
                whole ? "" : count.all(formats),
                kept(query, choices),
                more ? query.from(rows.getLast().position()) : null,
                query.address(),
                query.at("/customers.csv"),
                query.at("/customers.xlsx"),
                query.narrows());
    }

    private List<ListColumn> columns(ListQuery query) {
        var chosen = query.columns() == null ? List.<ListColumn>of() : columns.named(query.columns());
        return chosen.isEmpty() ? columns.usual() : chosen;
    }

    private static List<Link> tabs(List<View> saved, ListQuery query, Formats formats) {
        var tabs = new ArrayList<Link>();
        tabs.add(new Link(
                formats.t("customers.views.all"),
                ListQuery.PATH,
                query.view() == 0 && !query.narrows() && query.after() == null));
        saved.forEach(view -> tabs.add(new Link(
                view.name(), ListQuery.PATH + "?" + view.address() + "&view=" + view.id(), view.id() == query.view())));
        return tabs;
    }

    private static ListView.Opened opened(List<View> saved, ListQuery query, CurrentUser user) {
        return saved.stream()
                .filter(view -> view.id() == query.view())
                .findFirst()
                .map(view -> new ListView.Opened(
                        view.id(),
                        view.name(),
                        view.shared(),
                        view.mine() || user.role().mayManage() ? ViewPages.path(view.id()) : null))
                .orElse(new ListView.Opened(0, "", false, null));
    }

    private List<ListView.Choice> choices(ListQuery query, Formats formats) {
        var choices = new ArrayList<ListView.Choice>();
        for (var filter : filters) {
            var options = filter.choices(query.value(filter.key()), formats);
            if (!options.isEmpty()) {
                choices.add(new ListView.Choice(filter.key(), formats.t(filter.nameKey()), options));
            }
        }
        return choices;
    }

    private static List<Column> heads(ListQuery query, List<ListColumn> shown, Formats formats) {
        var heads = new ArrayList<Column>();
        heads.add(Column.text(formats.t("customers.list.name"))
                .sortable(query.sortedBy("name"), query.sort().equals("name") ? "ascending" : "none"));
        for (var column : shown) {
            var label = formats.t(column.labelKey());
            var head = FactFormats.numeric(column.kind()) ? Column.number(label) : Column.text(label);
            heads.add(
                    column.sorted()
                            ? head.sortable(
                                    query.sortedBy(column.key()),
                                    query.sort().equals(column.key()) ? "descending" : "none")
                            : head);
        }
        return heads;
    }

    private static ListView.Row row(Listed customer, List<ListColumn> shown, Formats formats) {
        var cells = shown.stream()
                .map(column -> new ListView.Cell(
                        formats.t(column.labelKey()),
                        FactFormats.numeric(column.kind()),
                        FactFormats.show(column.kind(), customer.cells().get(column.key()), formats)))
                .toList();
        var name = FactFormats.shortened(name(customer, formats));
        boolean emailElsewhere = customer.name().isEmpty()
                || shown.stream().anyMatch(column -> column.key().equals("email"));
        return new ListView.Row(
                customer.id(),
                CustomerPages.path(customer.kind(), customer.id()),
                name,
                name.text(),
                emailElsewhere || customer.email() == null ? "" : customer.email(),
                cells);
    }

    private static String name(Listed customer, Formats formats) {
        if (!customer.name().isEmpty()) {
            return customer.name();
        }
        return customer.email() == null ? formats.t("customers.nameless", customer.id()) : customer.email();
    }

    /// What the form above the list does not ask for itself.
    private static List<ListView.Kept> kept(ListQuery query, List<ListView.Choice> choices) {
        return ListQuery.parsed(query.address()).entrySet().stream()
                .filter(part -> !part.getKey().equals("q"))
                .filter(part ->
                        choices.stream().noneMatch(choice -> choice.name().equals(part.getKey())))
                .map(part -> new ListView.Kept(part.getKey(), part.getValue()))
                .toList();
    }
}
