package perennial.collect.sample;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;

/// An order, a receipt or a credit note.
///
/// @param at as the clock on the bakery's wall shows it
/// @param buyer null for somebody passing by
/// @param branch null when it goes out by post
record Order(
        LocalDateTime at,
        @Nullable Person buyer,
        Channel channel,
        @Nullable Branch branch,
        Status status,
        List<Line> lines) {

    enum Status {
        COMPLETED,
        CANCELLED,
        CREDIT_NOTE
    }

    /// @param quantity negative when it comes back
    record Line(Product product, int quantity, int unitCents) {

        Line back() {
            return new Line(product, -quantity, unitCents);
        }
    }

    /// The note for taking everything back, or the first thing only.
    Order credit(LocalDateTime when, boolean everything) {
        List<Line> back = lines.stream()
                .limit(everything ? lines.size() : 1)
                .map(Line::back)
                .toList();
        return new Order(when, buyer, channel, branch, Status.CREDIT_NOTE, back);
    }
}
