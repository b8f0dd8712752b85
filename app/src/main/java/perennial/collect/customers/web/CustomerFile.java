package perennial.collect.customers.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.SqlCondition;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.CustomerList.Position;
import perennial.collect.customers.store.ListColumn;
import perennial.ground.ui.Formats;

/// The list as a file, however long: with the columns one sees, page by page.
record CustomerFile(CustomerList list, Formats formats) {

    private static final int ROWS = 1_000;

    void write(List<SqlCondition> whom, String sort, List<ListColumn> columns, RowWriter out) throws IOException {
        out.row(head(columns));
        Position position = null;
        while (true) {
            var rows = list.page(whom, sort, position, columns, ROWS);
            for (var row : rows) {
                out.row(cells(row, columns));
                position = row.position();
            }
            if (rows.size() < ROWS) {
                break;
            }
        }
        out.finish();
    }

    private List<@Nullable Object> head(List<ListColumn> columns) {
        var head = new ArrayList<@Nullable Object>();
        head.add(formats.t("customers.id"));
        head.add(formats.t("customers.list.name"));
        columns.forEach(column -> head.add(formats.t(column.labelKey())));
        return head;
    }

    private List<@Nullable Object> cells(CustomerList.Listed customer, List<ListColumn> columns) {
        int digits = Math.max(0, formats.currency().getDefaultFractionDigits());
        var cells = new ArrayList<@Nullable Object>();
        cells.add(customer.id());
        cells.add(customer.name());
        columns.forEach(column ->
                cells.add(FactFormats.plain(column.kind(), customer.cells().get(column.key()), digits)));
        return cells;
    }
}
