package perennial.collect.connectors.square;

import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// What Square tells of an order: its state, no amounts. Only that it was called off is news.
final class SquareOrder {

    private SquareOrder() {}

    static Heard read(Said thing) {
        var order = thing.at("order_updated").isNothing() ? thing.at("order_created") : thing.at("order_updated");
        var number = order.text("order_id");
        if (number == null || !order.is("CANCELED", "state")) {
            return new Heard.Nothing("payment-tells");
        }
        var teller = new Teller();
        new Orders(teller, new Whom(null, null, null, "order/" + number), number)
                .cancelled(order.moment("updated_at"), "order/" + number + "/cancelled");
        return teller.told();
    }
}
