package perennial.collect.orders.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.ImportTurn;
import perennial.collect.orders.Repricing;
import perennial.ground.settings.BusinessReaction;
import perennial.ground.shared.Business;

/// Orders have a day on the shop's clock and a price in the shop's currency; both follow when those change.
@Component
class OrdersFollow implements BusinessReaction {

    private final ImportTurn turn;
    private final Redating redating;
    private final Repricing repricing;

    OrdersFollow(JdbcClient db, ImportTurn turn, Repricing repricing) {
        this.turn = turn;
        this.redating = new Redating(db);
        this.repricing = repricing;
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public void follow(Business before, Business now) {
        if (before.zone().equals(now.zone()) && before.currency().equals(now.currency())) {
            return;
        }
        turn.await();
        if (!before.zone().equals(now.zone())) {
            redating.run(before.zone(), now.zone());
        }
        repricing.to(now.currency());
    }
}
