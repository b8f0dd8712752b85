package perennial.collect.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Received;
import perennial.collect.intake.SaleLine;

/// The bakery's books as somebody sees them who knows nothing but what arrives.
///
/// @param lines of all orders and credit notes
@NullMarked
record Books(SampleBusiness business, List<Received.Sale> lines, List<Receipt> receipts) {

    /// @param customer null for somebody passing by
    record Receipt(@Nullable String customer, LocalDate day, String channel, boolean credit, boolean cancelled) {

        boolean placed() {
            return !credit && !cancelled;
        }
    }

    static Books of(LocalDate today) {
        SampleBusiness business = SampleBusiness.asOf(today);
        List<Received.Sale> lines = business.received()
                .filter(Received.Sale.class::isInstance)
                .map(Received.Sale.class::cast)
                .toList();
        var receipts = new LinkedHashMap<String, Receipt>();
        for (Received.Sale line : lines)
            receipts.putIfAbsent(Objects.requireNonNull(line.sale().orderNumber()), receipt(line, business));
        return new Books(business, lines, List.copyOf(receipts.values()));
    }

    private static Receipt receipt(Received.Sale line, SampleBusiness business) {
        SaleLine sale = line.sale();
        return new Receipt(
                line.buyer() == null ? null : line.buyer().externalId(),
                sale.at().atZone(business.zone()).toLocalDate(),
                Objects.requireNonNull(sale.channel()),
                BigDecimal.ZERO.compareTo(Objects.requireNonNull(sale.quantity())) > 0,
                sale.cancelled());
    }

    List<Receipt> placed() {
        return receipts.stream().filter(Receipt::placed).toList();
    }

    /// The days on which each customer ordered, in order.
    Map<String, List<LocalDate>> days() {
        return placed().stream()
                .filter(receipt -> receipt.customer() != null)
                .collect(Collectors.groupingBy(
                        receipt -> Objects.requireNonNull(receipt.customer()),
                        Collectors.mapping(Receipt::day, Collectors.toList())));
    }
}
