package perennial.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A test with a real, migrated database and nothing else. Each test finds it empty, and may look at what it left when
/// it failed.
public abstract class DatabaseTest {

    protected final DataSource dataSource = TestDatabase.named("modules");
    protected final JdbcClient db = JdbcClient.create(dataSource);
    protected final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));

    @BeforeEach
    void empty_the_database() {
        TestDatabase.empty(db);
    }
}
