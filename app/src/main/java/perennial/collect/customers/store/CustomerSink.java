package perennial.collect.customers.store;

import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Sink;
import perennial.collect.intake.Tally;

/// Where arriving people become customers. First of all sinks: what the others write belongs to somebody.
@Component
@Order(10)
class CustomerSink implements Sink {

    private final DataSource database;
    private final JdbcClient db;
    private final CustomerMatching matching;
    private final CustomerDetails details;
    private final CustomerUndo undo;

    CustomerSink(DataSource database, JdbcClient db, CustomerUndo undo) {
        this.database = database;
        this.db = db;
        this.matching = new CustomerMatching(db);
        this.details = new CustomerDetails(db);
        this.undo = undo;
    }

    @Override
    public String key() {
        return "customers";
    }

    @Override
    public Staging stage(long importId, String namespace) {
        return new CustomerStaging(database, db, importId, namespace);
    }

    @Override
    public Tally apply(long importId, String namespace, BiConsumer<Long, Complaint> refused) {
        matching.match(importId);
        details.write(importId);
        return details.tally(importId);
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
        db.sql("drop table if exists " + CustomerStaging.table(importId)).update();
        db.sql("delete from customers.arrived where import_id = :import")
                .param("import", importId)
                .update();
    }
}
