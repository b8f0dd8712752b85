package perennial.collect.orders.web;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.orders.store.OrderStore;
import perennial.collect.orders.store.OrderStore.Favourite;
import perennial.ground.ui.Formats;

/// What a customer likes: what they pay most for.
@Component
@Order(20)
class LikesPanel implements CustomerPanel {

    private static final int MOST = 3;

    private final OrderStore orders;

    LikesPanel(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Box> about(long customerId, Formats formats) {
        var favourites = orders.favourites(customerId, MOST);
        return favourites.isEmpty()
                ? Optional.empty()
                : Optional.of(new Box(
                        formats.t("orders.likes.favourite"),
                        formats.t(
                                "orders.likes.sentence",
                                formats.list(favourites.stream()
                                        .map(favourite -> named(favourite, formats))
                                        .toList())),
                        List.of()));
    }

    private static String named(Favourite favourite, Formats formats) {
        return favourite.product() + " (" + formats.t("orders.likes.orders", favourite.orders()) + ")";
    }
}
