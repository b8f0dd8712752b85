package perennial.collect.orders.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.SaleLine;
import tools.jackson.databind.JsonNode;

/// Puts an order together from everything told about it, in the words of the e-commerce events of the Segment
/// convention.
///
/// The latest of completed and updated says what was bought. Each refund adds to what was paid back: its `total`, or
/// else its products; one that tells neither pays everything back. Sources that tell an order as it stands may say
/// `refunded` and `cancelled` themselves, which then hold up to that moment; refunds with the same `refund_id` are one.
/// An order paid in several parts is told part by part (`part`).
final class ToldOrder {

    private ToldOrder() {}

    record Told(String name, Instant at, @Nullable Long customer, JsonNode properties) {

        boolean isPurchase() {
            return name.equals("Order Completed") || name.equals("Order Updated");
        }

        String part() {
            return Objects.requireNonNullElse(ToldValues.text(properties, "part"), "");
        }
    }

    record Line(@Nullable Long customer, SaleLine sale) {}

    /// @param told in the order in which it happened
    /// @return nothing while only refunds are known
    static List<Line> of(List<Told> told, String number, String usualCurrency) {
        var bought = told.stream().filter(Told::isPurchase).toList();
        if (bought.isEmpty()) {
            return List.of();
        }
        var parts = parts(bought, told, usualCurrency);
        var total = parts.stream().anyMatch(part -> part.total() == null)
                ? null
                : parts.stream()
                        .mapToLong(part -> Objects.requireNonNullElse(part.total(), 0L))
                        .sum();
        long refunded = parts.stream().mapToLong(ToldPart::refunded).sum();
        var head = new ToldPart.Head(number, placedAt(bought), total, refunded, isCancelled(bought.getLast(), told));
        var customer = customer(bought);
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            part.lines(head).forEach(sale -> lines.add(new Line(customer, sale)));
        }
        return lines;
    }

    private static List<ToldPart> parts(List<Told> bought, List<Told> told, String usualCurrency) {
        var latest = new LinkedHashMap<String, Told>();
        bought.forEach(each -> latest.put(each.part(), each));
        var refunds = refunds(told);
        var first = latest.keySet().iterator().next();
        return latest.entrySet().stream()
                .map(part -> ToldPart.of(
                        part.getValue(), refundsOf(part.getKey(), part.getKey().equals(first), refunds), usualCurrency))
                .toList();
    }

    /// What is told of one refund last.
    private static List<Told> refunds(List<Told> told) {
        Map<String, Told> refunds = new LinkedHashMap<>();
        for (var each : told) {
            if (each.name().equals("Order Refunded")) {
                var id = ToldValues.text(each.properties(), "refund_id");
                refunds.put(id == null ? "~" + refunds.size() : id, each);
            }
        }
        return List.copyOf(refunds.values());
    }

    private static List<Told> refundsOf(String part, boolean first, List<Told> refunds) {
        return refunds.stream()
                .filter(refund ->
                        refund.part().equals(part) || first && refund.part().isEmpty())
                .toList();
    }

    private static Instant placedAt(List<Told> bought) {
        var said = bought.stream()
                .map(each -> ToldValues.moment(each.properties(), "placed_at"))
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo);
        return said.orElse(bought.getFirst().at());
    }

    /// Calling it off holds, unless the source says later, expressly, that it is not.
    private static boolean isCancelled(Told latest, List<Told> told) {
        var said = latest.properties().path("cancelled");
        var called = told.stream().filter(each -> each.name().equals("Order Cancelled"));
        return said.isBoolean()
                ? said.booleanValue() || called.anyMatch(each -> each.at().isAfter(latest.at()))
                : called.findAny().isPresent();
    }

    private static @Nullable Long customer(List<Told> bought) {
        return bought.reversed().stream()
                .map(told -> Optional.ofNullable(told.customer()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
