package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import perennial.testing.DatabaseTest;

class MigrationsDbTest extends DatabaseTest {

    private static final Database SOMEWHERE =
            new ExternalDatabase(new DataFolder(Path.of("target")), "jdbc:postgresql:", null, null);

    private final Flyway flyway = Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .defaultSchema("ground")
            .outOfOrder(true)
            .load();

    @AfterEach
    void forget_the_future() {
        db.sql("delete from ground.flyway_schema_history where installed_rank = 9999")
                .update();
    }

    @Test
    void a_database_that_a_newer_perennial_has_changed_is_left_alone() {
        db.sql("""
                insert into ground.flyway_schema_history
                select 9999, '2099.01.01.0001', 'from the future', type, 'V2099_01_01_0001__from_the_future.sql',
                       checksum, installed_by, installed_on, execution_time, success
                  from ground.flyway_schema_history
                 where version is not null
                 limit 1
                """).update();

        assertThatThrownBy(() -> new Migrations(SOMEWHERE).migrate(flyway))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("newer Perennial");
    }

    @Test
    void migrating_twice_changes_nothing() {
        assertThatCode(() -> new Migrations(SOMEWHERE).migrate(flyway)).doesNotThrowAnyException();
    }
}
