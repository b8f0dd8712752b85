package perennial.act.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What other programs can hear of. `webhooks.event.<key>` says it in words.
public enum Happening {
    CUSTOMER_CREATED("customer.created"),
    CUSTOMER_UPDATED("customer.updated"),
    CUSTOMER_MERGED("customer.merged"),
    CUSTOMER_DELETED("customer.deleted"),
    ORDER_PLACED("order.placed"),
    ORDER_REFUNDED("order.refunded"),
    ORDER_CANCELLED("order.cancelled"),
    STAGE_CHANGED("stage.changed");

    /// Sent when somebody presses the button to try.
    public static final String TEST = "test";

    private final String key;

    Happening(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public boolean isAboutCustomers() {
        return key.startsWith("customer.");
    }

    public static Optional<Happening> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Happening::key).toList();
    }
}
