package perennial.collect.orders.store;

import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Sink;
import perennial.collect.intake.Tally;
import perennial.collect.orders.Repricing;
import perennial.ground.shared.BusinessSettings;

/// Where arriving lines become orders.
@Component
@Order(20)
class OrderSink implements Sink {

    private final DataSource database;
    private final JdbcClient db;
    private final BusinessSettings business;
    private final OrderUndo undo;

    OrderSink(DataSource database, JdbcClient db, BusinessSettings business) {
        this.database = database;
        this.db = db;
        this.business = business;
        this.undo = new OrderUndo(db, new Repricing(db, business));
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public Staging stage(long importId, String namespace) {
        return new OrderStaging(database, db, importId, namespace);
    }

    @Override
    public Tally apply(long importId, String namespace, BiConsumer<Long, Complaint> refused) {
        var arrived = new ArrivedOrders(db, importId, namespace, business.business());
        arrived.gather(refused);
        return arrived.write();
    }

    @Override
    public Optional<Long> changedLaterBy(long importId) {
        return undo.changedLaterBy(importId);
    }

    @Override
    public void undo(long importId) {
        undo.run(importId);
    }

    @Override
    public void forget(long importId) {
        db.sql("drop table if exists " + OrderStaging.table(importId)).update();
    }
}
