package perennial.collect.customers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.store.ListColumn;
import perennial.collect.customers.store.ListColumns;
import perennial.collect.customers.store.ViewStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Redirect;

/// How each person likes the list: its columns, and views under a name. Everybody may arrange their own; only those who
/// work with customers may share a view.
@Controller
@Needs(Role.READ_ONLY)
class ViewPages {

    private static final int LONGEST = 80;
    private static final int LONGEST_ADDRESS = 4_000;

    private final ViewStore views;
    private final ListColumns columns;
    private final List<CustomerFilter> filters;

    ViewPages(ViewStore views, ListColumns columns, List<CustomerFilter> filters) {
        this.views = views;
        this.columns = columns;
        this.filters = filters;
    }

    /// Chosen for this person from now on, and part of the address, so that it can be sent to a colleague.
    @PostMapping("/customers/columns")
    Redirect choose(
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "") String address,
            CurrentUser user) {
        var chosen = columns.named(column).stream().map(ListColumn::key).toList();
        var query = ListQuery.of(ListQuery.parsed(address), filters);
        if (chosen.isEmpty()) {
            views.forgetColumns(user.id().value());
            return Redirect.to(query.with(keys(columns.usual())).at(ListQuery.PATH));
        }
        views.chooseColumns(user.id().value(), chosen);
        return Redirect.to(query.with(chosen).at(ListQuery.PATH));
    }

    @PostMapping("/customers/views")
    Redirect save(@RequestParam Map<String, String> form, CurrentUser user) {
        var kept = address(form);
        var name = name(form);
        if (name.isEmpty()) {
            return Redirect.to(ListQuery.PATH + "?" + kept).warning("customers.views.nameless");
        }
        long id = views.save(user.id().value(), name.get(), shares(form, user), kept);
        return Redirect.to(ListQuery.PATH + "?" + kept + "&view=" + id).saying("customers.views.saved", name.get());
    }

    @PostMapping("/customers/views/{id}")
    Redirect change(@PathVariable long id, @RequestParam Map<String, String> form, CurrentUser user) {
        var kept = address(form);
        var name = name(form);
        if (name.isEmpty()) {
            return Redirect.to(ListQuery.PATH + "?" + kept + "&view=" + id).warning("customers.views.nameless");
        }
        must(views.change(id, user.id().value(), user.role().mayManage(), name.get(), shares(form, user), kept));
        return Redirect.to(ListQuery.PATH + "?" + kept + "&view=" + id).saying("customers.views.changed", name.get());
    }

    @PostMapping("/customers/views/{id}/remove")
    Redirect remove(@PathVariable long id, CurrentUser user) {
        must(views.remove(id, user.id().value(), user.role().mayManage()));
        return Redirect.to(ListQuery.PATH).saying("customers.views.removed").undoable(path(id) + "/undo");
    }

    @PostMapping("/customers/views/{id}/undo")
    Redirect bringBack(@PathVariable long id, CurrentUser user) {
        must(views.bringBack(id, user.id().value(), user.role().mayManage()));
        return Redirect.to(ListQuery.PATH).saying("customers.views.back");
    }

    /// What is not theirs is not there.
    private static void must(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /// Read and written anew, so that nothing is kept but what a list can be asked for.
    private String address(Map<String, String> form) {
        var address = form.getOrDefault("address", "");
        return ListQuery.of(address.length() > LONGEST_ADDRESS ? Map.of() : ListQuery.parsed(address), filters)
                .address();
    }

    private static Optional<String> name(Map<String, String> form) {
        var name = form.getOrDefault("name", "").replace("\0", "").strip();
        return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    private static boolean shares(Map<String, String> form, CurrentUser user) {
        return form.containsKey("shared") && user.role().mayEdit();
    }

    private static List<String> keys(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::key).toList();
    }

    static String path(long id) {
        return "/customers/views/" + id;
    }
}
