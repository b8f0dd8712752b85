package perennial.ground.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that somebody else looks after.
record ExternalDatabase(
        DataFolder folder,
        String url,
        @Nullable String user,
        @Nullable String password) implements Database {

    private static final int OLDEST_VERSION = 16;

    /// @param address `postgres://user:password@host:port/database`, as hosters hand it out, or a JDBC URL
    /// @throws DatabaseUnavailable if it can't be reached, or is not what we need
    static ExternalDatabase at(String address, DataFolder folder) {
        var database = address.startsWith("jdbc:postgresql:")
                ? new ExternalDatabase(folder, address, null, null)
                : fromUri(address, folder);
        database.check();
        return database;
    }

    private static ExternalDatabase fromUri(String address, DataFolder folder) {
        var uri = uri(address);
        var credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ExternalDatabase(
                folder,
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                credentials.length < 1 ? null : decoded(credentials[0]),
                credentials.length < 2 ? null : decoded(credentials[1]));
    }

    /// The address itself is not repeated in the complaint: there may be a password in it.
    private static URI uri(String address) {
        try {
            var uri = URI.create(address);
            if (("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // falls through to the one sentence for all that is no address
        }
        throw new DatabaseUnavailable(
                "The database's address must look like postgres://user:password@host:5432/database.");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public boolean ours() {
        return false;
    }

    private void check() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            checkVersion(connection);
            checkEncoding(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database named by --database-url can't be used: " + e.getMessage(), e);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new DatabaseUnavailable("The database named by --database-url is PostgreSQL " + version
                    + "; Perennial needs " + OLDEST_VERSION + " or newer.");
        }
    }

    private static void checkEncoding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!"UTF8".equals(row.getString(1))) {
                throw new DatabaseUnavailable("The database named by --database-url keeps its texts as "
                        + row.getString(1) + "; Perennial needs one made with encoding UTF8.");
            }
        }
    }
}
