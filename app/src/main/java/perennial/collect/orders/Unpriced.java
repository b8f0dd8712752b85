package perennial.collect.orders;

import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.orders.store.RateStore;
import perennial.ground.shared.BusinessSettings;

/// Orders that count, but whose money counts in no sum, because their currency has no rate for their day.
@Component
public class Unpriced {

    private final RateStore rates;
    private final BusinessSettings business;

    Unpriced(RateStore rates, BusinessSettings business) {
        this.rates = rates;
        this.business = business;
    }

    /// @param currency code of the currency they are in
    public record Orders(String currency, long howMany) {}

    /// The currency with the most orders first.
    public List<Orders> orders() {
        return rates.waiting(business.business().currency()).stream()
                .map(waiting -> new Orders(waiting.currency(), waiting.orders()))
                .toList();
    }
}
