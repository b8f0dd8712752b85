package perennial.collect.customers.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import perennial.collect.customers.store.CustomerList;
import perennial.ground.shared.SpreadsheetCell;
import perennial.ground.ui.Formats;

/// The list as a file, however long, page by page so that memory does not grow. No cell can act as a formula.
final class CustomerCsv {

    private final CustomerList list;
    private final Formats formats;

    CustomerCsv(CustomerList list, Formats formats) {
        this.list = list;
        this.formats = formats;
    }

    void write(ListQuery query, Writer out) throws IOException {
        out.write('\ufeff'); // without it Excel takes UTF-8 for something else
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(headers());
        var position = query.after();
        while (true) {
            var rows = list.page(query.conditions(), query.sort(), position);
            for (var row : rows.subList(0, Math.min(rows.size(), CustomerList.PAGE))) {
                csv.writeRecord(cells(row));
                position = row.position();
            }
            if (rows.size() <= CustomerList.PAGE) {
                break;
            }
        }
        csv.flush();
    }

    private List<String> headers() {
        var headers = new ArrayList<>(List.of(
                "id", formats.t("customers.list.name"), formats.t("customers.email"), formats.t("customers.company")));
        list.facts().forEach(fact -> headers.add(formats.t(fact.labelKey())));
        return headers;
    }

    private List<String> cells(CustomerList.Listed customer) {
        var cells = new ArrayList<String>();
        cells.add(Long.toString(customer.id()));
        cells.add(customer.name());
        cells.add(customer.email() == null ? "" : customer.email());
        cells.add(customer.company() == null ? "" : customer.company());
        int digits = Math.max(0, formats.currency().getDefaultFractionDigits());
        list.facts()
                .forEach(fact ->
                        cells.add(FactFormats.plain(fact, customer.facts().get(fact.key()), digits)));
        return cells.stream().map(SpreadsheetCell::safe).toList();
    }
}
