package perennial.ground.database;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that somebody else looks after.
record ExternalDatabase(
        DataFolder folder,
        String url,
        @Nullable String user,
        @Nullable String password) implements Database {

    /// @param address `postgres://user:password@host:port/database`, as hosters hand it out, or a JDBC URL
    static ExternalDatabase at(String address, DataFolder folder) {
        if (address.startsWith("jdbc:")) {
            return new ExternalDatabase(folder, address, null, null);
        }
        var uri = URI.create(address);
        var credentials =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new ExternalDatabase(
                folder,
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(),
                credentials.length < 1 ? null : credentials[0],
                credentials.length < 2 ? null : credentials[1]);
    }

    @Override
    public boolean ours() {
        return false;
    }
}
