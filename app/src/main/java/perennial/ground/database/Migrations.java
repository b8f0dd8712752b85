package perennial.ground.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the database up to this version of the program, unless that would be wrong.
public record Migrations(Database database) implements FlywayMigrationStrategy {

    /// The schema that exists while a backup is being restored.
    public static final String RESTORING = "restoring";

    public static boolean restoreWasCutShort(JdbcClient db) {
        return db.sql("select exists (select from pg_namespace where nspname = :name)")
                .param("name", RESTORING)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void migrate(Flyway flyway) {
        if (restoreWasCutShort(JdbcClient.create(flyway.getConfiguration().getDataSource()))) {
            throw new DatabaseUnavailable(
                    "A backup was being restored here and did not get to its end. Run ./perennial restore again.");
        }
        var known = flyway.info();
        if (Arrays.stream(known.applied()).anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new DatabaseUnavailable(
                    "A newer Perennial has worked on this database. Use that one, or a newer one.");
        }
        if (database instanceof RunningDatabase && known.pending().length > 0) {
            throw new DatabaseUnavailable(
                    "The Perennial that runs on this data folder is older than this one. Stop it, then try again.");
        }
        flyway.migrate();
    }
}
