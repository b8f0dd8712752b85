package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a server, and to what was committed, when things around it go wrong.
class EmbeddedPostgresDbTest {

    @TempDir
    Path path;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = new DataFolder(path.resolve("data folder"));
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            keep(server, "perennial");
        }

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(kept(server)).isEqualTo("perennial");
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_refused_by_name() {
        try (var first = EmbeddedPostgres.start(folder)) {
            assertThat(first.pid()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(folder.path().toString());
        }
    }

    @Test
    void a_killed_server_comes_back_under_the_same_address_with_all_that_was_committed() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            keep(server, "perennial");
            long killed = server.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(keptAfterAWhile(server)).isEqualTo("perennial");
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_killed_program_takes_its_server_along_and_the_next_one_finds_everything() throws Exception {
        var alone = ServerAlone.on(folder.path());
        var guest = (RunningDatabase) RunningDatabase.orStarted(folder);
        keep(guest, "perennial");

        alone.killProgram();
        alone.server().onExit().get(30, TimeUnit.SECONDS);

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(kept(server)).isEqualTo("perennial");
        }
    }

    @Test
    void a_server_that_outlived_its_program_is_stopped_by_the_next_one() throws Exception {
        var alone = ServerAlone.on(folder.path());
        keep(RunningDatabase.orStarted(folder), "perennial");
        alone.killWatcher();
        alone.killProgram();
        assertThat(alone.server().isAlive()).isTrue();

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.pid()).isNotEqualTo(alone.server().pid());
            assertThat(kept(server)).isEqualTo("perennial");
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_somebody_else_is_no_rival() throws Exception {
        var alone = ServerAlone.on(folder.path());
        alone.killWatcher();
        alone.server().destroyForcibly();
        alone.killProgram();
        alone.server().onExit().get(30, TimeUnit.SECONDS);
        var file = folder.database().resolve("postmaster.pid");
        var lines = Files.readAllLines(file);
        lines.set(0, "" + ProcessHandle.current().pid());
        Files.write(file, lines);

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void a_first_start_that_was_cut_short_leaves_nothing_that_matters() throws Exception {
        var half = Files.createDirectories(folder.path().resolve("postgres-being-made-1/base"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (var server = EmbeddedPostgres.start(folder)) {
            keep(server, "perennial");
        }

        assertThat(half).doesNotExist();
    }

    @Test
    void files_of_another_major_version_are_left_alone() throws IOException {
        Files.createDirectories(folder.database());
        Files.writeString(folder.database().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void a_command_is_the_guest_of_the_program_that_runs_and_leaves_it_running() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            keep(server, "perennial");

            try (var guest = RunningDatabase.orStarted(folder)) {
                assertThat(guest).isInstanceOf(RunningDatabase.class);
                assertThat(kept(guest)).isEqualTo("perennial");
            }
            assertThat(kept(server)).isEqualTo("perennial");
        }

        try (var own = RunningDatabase.orStarted(folder)) {
            assertThat(own).isInstanceOf(EmbeddedPostgres.class);
        }
    }

    @Test
    void nobody_without_the_password_gets_in() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static void keep(Database server, String word) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select '" + word + "' as word");
        }
    }

    private static String kept(Database server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select word from kept")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String keptAfterAWhile(Database server) throws Exception {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try {
                return kept(server);
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
