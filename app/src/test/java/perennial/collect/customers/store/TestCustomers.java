package perennial.collect.customers.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerUse;
import perennial.collect.intake.Sink;

/// Hands the customers' sink to tests of other modules.
public final class TestCustomers {

    private TestCustomers() {}

    public static Sink sink(DataSource database, JdbcClient db, List<CustomerUse> uses) {
        return new CustomerSink(database, db, new CustomerUndo(db, uses));
    }
}
