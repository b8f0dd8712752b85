package perennial.collect.customers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.collect.customers.store.BulkTags;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.ListColumns;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Redirect;

/// What is done with many customers at once: those ticked on a page, or all that match, however many.
@Controller
@Needs(Role.STAFF)
class BulkPages {

    private final CustomerList list;
    private final ListColumns columns;
    private final BulkTags tags;
    private final List<CustomerFilter> filters;
    private final Audit audit;

    BulkPages(CustomerList list, ListColumns columns, BulkTags tags, List<CustomerFilter> filters, Audit audit) {
        this.list = list;
        this.columns = columns;
        this.tags = tags;
        this.filters = filters;
        this.audit = audit;
    }

    @PostMapping("/customers/tag")
    Redirect tag(@RequestParam MultiValueMap<String, String> form, CurrentUser user, Formats formats) {
        var asked = asked(form);
        var whom = whom(form, asked);
        var tag = TagForm.read(Objects.requireNonNullElse(form.getFirst("tag"), ""));
        var back = Redirect.to(asked.at(ListQuery.PATH));
        if (tag.isEmpty() || whom.isEmpty()) {
            return back.warning("customers.tag.nothing");
        }
        boolean take = "take".equals(form.getFirst("do"));
        var done = take ? tags.take(tag.get(), whom, user.name()) : tags.give(tag.get(), whom, user.name());
        return back.saying(take ? "customers.tag.taken" : "customers.tag.done", done.customers(), tag.get())
                .undoable("/customers/bulk/" + done.id() + "/undo");
    }

    @PostMapping("/customers/bulk/{id}/undo")
    Redirect undo(@PathVariable long id) {
        var back = Redirect.to(ListQuery.PATH);
        return tags.undo(id)
                .map(customers -> back.saying("customers.bulk.undone", customers))
                .orElseGet(() -> back.warning("customers.bulk.undone-already"));
    }

    /// Those ticked, as a file.
    @PostMapping("/customers/export")
    void chosen(@RequestParam MultiValueMap<String, String> form, Formats formats, HttpServletResponse response)
            throws IOException {
        var asked = asked(form);
        var whom = whom(form, asked);
        export(asked, whom.isEmpty() ? nobody() : whom, "xlsx".equals(form.getFirst("as")), formats, response);
    }

    @GetMapping("/customers.csv")
    void csv(@RequestParam Map<String, String> address, Formats formats, HttpServletResponse response)
            throws IOException {
        var asked = ListQuery.of(address, filters);
        export(asked, asked.conditions(), false, formats, response);
    }

    @GetMapping("/customers.xlsx")
    void xlsx(@RequestParam Map<String, String> address, Formats formats, HttpServletResponse response)
            throws IOException {
        var asked = ListQuery.of(address, filters);
        export(asked, asked.conditions(), true, formats, response);
    }

    private void export(
            ListQuery asked, List<SqlCondition> whom, boolean workbook, Formats formats, HttpServletResponse response)
            throws IOException {
        audit.record("customers.exported", "customer", null, Audit.Change.to(Map.of("list", asked.address())));
        var chosen = asked.columns() == null ? columns.usual() : columns.named(asked.columns());
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"customers." + (workbook ? "xlsx" : "csv") + "\"");
        var out = response.getOutputStream();
        var rows = workbook ? new WorkbookRows(out, formats.t("customers.title")) : new CsvRows(out);
        new CustomerFile(list, formats).write(whom, asked.sort(), chosen, rows);
    }

    private ListQuery asked(MultiValueMap<String, String> form) {
        return ListQuery.of(ListQuery.parsed(Objects.requireNonNullElse(form.getFirst("address"), "")), filters);
    }

    /// @return nothing when nobody was chosen
    private static List<SqlCondition> whom(MultiValueMap<String, String> form, ListQuery asked) {
        if ("all".equals(form.getFirst("scope"))) {
            return asked.narrows() ? asked.conditions() : List.of(SqlCondition.of("true"));
        }
        var ids = form.getOrDefault("id", List.of()).stream()
                .map(EditPages::number)
                .filter(id -> id > 0)
                .toArray(Long[]::new);
        return ids.length == 0
                ? List.of()
                : List.of(new SqlCondition("c.id = any(:chosen_ids::bigint[])", Map.of("chosen_ids", ids)));
    }

    private static List<SqlCondition> nobody() {
        return List.of(SqlCondition.of("false"));
    }
}
