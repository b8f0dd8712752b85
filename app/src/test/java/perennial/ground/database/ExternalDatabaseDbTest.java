package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that somebody else looks after; here another one of ours plays that part.
class ExternalDatabaseDbTest {

    @TempDir
    static Path path;

    private static EmbeddedPostgres server;
    private static DataFolder folder;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.startForgetful(new DataFolder(path.resolve("theirs")));
        folder = new DataFolder(path.resolve("ours"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_address_as_hosters_hand_it_out_is_enough() throws SQLException {
        var database = ExternalDatabase.at(address("postgres", server.password(), "postgres"), folder);

        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(database.ours()).isFalse();
    }

    @Test
    void a_jdbc_address_is_taken_as_it_is() {
        var url = server.url() + "?user=perennial&password=" + server.password();

        assertThat(ExternalDatabase.at(url, folder).url()).isEqualTo(url);
    }

    @Test
    void signs_in_a_password_are_written_as_in_any_address() throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create role guest login password 'a/b@c+d e'");
        }

        var database = ExternalDatabase.at(
                address("postgres", "a%2Fb%40c+d%20e", "postgres").replace("perennial:", "guest:"), folder);

        assertThat(database.password()).isEqualTo("a/b@c+d e");
    }

    @Test
    void a_wrong_password_is_said_and_not_shown() {
        assertThatThrownBy(() -> ExternalDatabase.at(address("postgres", "open-sesame", "postgres"), folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("open-sesame");
    }

    @Test
    void a_server_that_is_not_there_is_said() {
        assertThatThrownBy(() -> ExternalDatabase.at("postgres://me:secret@127.0.0.1:1/shop", folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("can't be used")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_database_in_another_encoding_is_refused() throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0");
        }

        assertThatThrownBy(() -> ExternalDatabase.at(address("postgres", server.password(), "latin"), folder))
                .hasMessageContaining("LATIN1")
                .hasMessageContaining("UTF8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://me:secret@host/shop", "host:5432", "postgres:///shop", "not an address: secret"})
    void what_is_no_address_is_refused_without_repeating_it(String address) {
        assertThatThrownBy(() -> ExternalDatabase.at(address, folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("must look like postgres://")
                .hasMessageNotContaining("secret");
    }

    private static String address(String scheme, String password, String database) {
        return server.url()
                .replace("jdbc:postgresql://", scheme + "://perennial:" + password + "@")
                .replaceFirst("/postgres$", "/" + database);
    }
}
