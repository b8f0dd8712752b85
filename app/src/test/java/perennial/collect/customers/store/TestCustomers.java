package perennial.collect.customers.store;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerUse;
import perennial.collect.intake.Sink;
import perennial.ground.privacy.Belongings;
import perennial.ground.privacy.PersonalData;

/// Hands the customers' sink to tests of other modules.
public final class TestCustomers {

    private TestCustomers() {}

    public static Sink sink(DataSource database, JdbcClient db, List<CustomerUse> uses) {
        return new CustomerSink(database, db, new CustomerUndo(db, uses, merges(db)));
    }

    private static ObjectProvider<PersonalData> nothing() {
        return new ObjectProvider<>() {
            @Override
            public Stream<PersonalData> orderedStream() {
                return Stream.empty();
            }
        };
    }

    private static MergesOfImport merges(JdbcClient db) {
        return new MergesOfImport(
                db,
                new Merging(
                        new MergeRecords(db),
                        new MergedDetails(db),
                        new MergedConsents(db),
                        new Belongings(nothing(), db)));
    }
}
