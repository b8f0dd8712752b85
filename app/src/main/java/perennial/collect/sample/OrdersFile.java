package perennial.collect.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDateTime;
import java.util.List;
import perennial.collect.intake.Person;
import perennial.collect.sample.Order.Line;
import perennial.collect.sample.Order.Status;
import perennial.collect.sample.OrderBook.Entry;

/// The orders as the shop's till exports them, one row for each line.
///
/// A credit note is an entry of its own with negative quantities. Its status is `completed`, because it stands; only
/// what was called off is `cancelled`.
final class OrdersFile {

    private OrdersFile() {}

    static void write(List<Entry> entries, CsvWriter out) {
        out.writeRecord(
                "Order number",
                "Order date",
                "Customer number",
                "E-mail",
                "Item number",
                "Item",
                "Category",
                "Quantity",
                "Unit price",
                "Currency",
                "Channel",
                "Location",
                "Status");
        entries.forEach(entry -> write(entry, out));
    }

    private static void write(Entry entry, CsvWriter out) {
        Order order = entry.order();
        Person buyer = order.buyer();
        Branch branch = order.branch();
        String at = localTime(order.at());
        String status = order.status() == Status.CANCELLED ? "cancelled" : "completed";
        for (Line line : order.lines())
            out.writeRecord(
                    entry.number(),
                    at,
                    buyer == null ? null : buyer.externalId(),
                    buyer == null ? null : buyer.email(),
                    line.product().code(),
                    line.product().name(),
                    line.product().category().title,
                    String.valueOf(line.quantity()),
                    price(line.unitCents()),
                    SampleBusiness.CURRENCY.getCurrencyCode(),
                    order.channel().title,
                    branch == null ? null : branch.title,
                    status);
    }

    /// `2026-05-01 07:42`
    private static String localTime(LocalDateTime at) {
        return at.toString().replace('T', ' ');
    }

    /// `6.70`
    private static String price(int cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
