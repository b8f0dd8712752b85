package perennial.ground.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the database up to this version of the program, unless that would be wrong.
record Migrations(Database database) implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        var known = flyway.info();
        if (Arrays.stream(known.applied()).anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new DatabaseUnavailable("A newer Perennial has worked on this database. Use that one, or a newer one.");
        }
        if (database instanceof RunningDatabase && known.pending().length > 0) {
            throw new DatabaseUnavailable(
                    "The Perennial that runs on this data folder is older than this one. Stop it, then try again.");
        }
        flyway.migrate();
    }
}
