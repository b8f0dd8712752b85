package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresDbTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        try (var server = EmbeddedPostgres.start(new DataFolder(folder))) {
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('perennial')");
        }

        try (var server = EmbeddedPostgres.start(new DataFolder(folder))) {
            assertThat(query(server, "select word from kept")).isEqualTo("perennial");
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_refused_by_name() {
        try (var first = EmbeddedPostgres.start(new DataFolder(folder))) {
            assertThat(first.pid()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(folder)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(folder.getFileName().toString());
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
