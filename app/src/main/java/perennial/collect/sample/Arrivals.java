package perennial.collect.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import perennial.collect.intake.Received;
import perennial.collect.intake.SaleLine;
import perennial.collect.sample.Order.Line;
import perennial.collect.sample.Order.Status;
import perennial.collect.sample.OrderBook.Entry;

/// What the two files say, as values that sinks take; in each, rows are counted from 2, after the header.
final class Arrivals {

    private Arrivals() {}

    static Stream<Received> of(List<Client> clients, List<Entry> entries) {
        var contact = new AtomicLong(1);
        var sale = new AtomicLong(1);
        return Stream.concat(
                clients.stream().map(client -> new Received.Contact(contact.incrementAndGet(), client.person())),
                entries.stream().flatMap(entry -> sales(entry, sale)));
    }

    private static Stream<Received> sales(Entry entry, AtomicLong row) {
        return entry.order().lines().stream()
                .map(line ->
                        new Received.Sale(row.incrementAndGet(), entry.order().buyer(), sale(entry, line)));
    }

    private static SaleLine sale(Entry entry, Line line) {
        Order order = entry.order();
        Branch branch = order.branch();
        return new SaleLine(
                entry.number(),
                order.at().atZone(SampleBusiness.ZONE).toInstant(),
                line.product().code(),
                line.product().name(),
                line.product().category().title,
                BigDecimal.valueOf(line.quantity()),
                (long) line.quantity() * line.unitCents(),
                null,
                null,
                SampleBusiness.CURRENCY.getCurrencyCode(),
                order.channel().title,
                branch == null ? null : branch.title,
                false,
                order.status() == Status.CANCELLED);
    }
}
