package perennial.collect.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Column;
import perennial.ground.ui.Shown;

/// A page of the list of companies.
///
/// @param next address of the next page; null on the last
public record CompaniesView(
        String typed,
        String sort,
        List<Column> columns,
        List<Row> rows,
        @Nullable String next) {

    public record Row(String path, Shown name, List<ListView.Cell> cells) {}
}
