package perennial.collect.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One at a time changes what imports write: an import, its undoing, or whoever needs that none of them comes between.
@Component
public class ImportTurn {

    private final JdbcClient db;

    public ImportTurn(JdbcClient db) {
        this.db = db;
    }

    /// Waits until it is our turn. It is ours until the end of the transaction at hand.
    public void await() {
        db.sql("select pg_advisory_xact_lock(hashtext('intake.import'))").query(row -> {});
    }
}
