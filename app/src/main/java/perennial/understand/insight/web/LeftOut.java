package perennial.understand.insight.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import perennial.collect.orders.Unpriced;
import perennial.ground.ui.Formats;

/// Says beside sums what they lack, so that nobody takes them for the whole.
@Component
class LeftOut {

    private final Unpriced unpriced;

    LeftOut(Unpriced unpriced) {
        this.unpriced = unpriced;
    }

    /// The sentence, and after it what is left out, if anything is.
    String addedTo(String sentence, Formats formats) {
        var orders = unpriced.orders();
        if (orders.isEmpty()) {
            return sentence;
        }
        long howMany = orders.stream().mapToLong(Unpriced.Orders::howMany).sum();
        var currencies = orders.stream().map(Unpriced.Orders::currency).collect(Collectors.joining(", "));
        return sentence + " " + formats.t("insight.left-out", howMany, currencies);
    }
}
