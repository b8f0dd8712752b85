package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.timeline.Event;

/// One human being, as far as some events tell: all keys that mean the same, and the customer, once known.
final class Who {

    private @Nullable Who sameAs;
    private @Nullable Long customer;
    private final List<Event.Known> keys = new ArrayList<>();
    private final List<Event> told = new ArrayList<>();

    /// The one that stands for all that were found to be the same.
    Who self() {
        var who = this;
        while (who.sameAs != null) {
            who = who.sameAs;
        }
        return who;
    }

    void known(Event.Known key) {
        keys.add(key);
    }

    void tell(Event event) {
        told.add(event);
    }

    void is(@Nullable Long customer) {
        this.customer = customer;
    }

    @Nullable
    Long customer() {
        return customer;
    }

    List<Event.Known> keys() {
        return keys;
    }

    List<Event> told() {
        return told;
    }

    /// Both are one, unless they are two customers already.
    ///
    /// @return false if they are
    boolean isAlso(Who other) {
        if (other == this) {
            return true;
        }
        if (customer != null && other.customer != null && !customer.equals(other.customer)) {
            return false;
        }
        other.sameAs = this;
        customer = customer == null ? other.customer : customer;
        keys.addAll(other.keys);
        told.addAll(other.told);
        return true;
    }
}
