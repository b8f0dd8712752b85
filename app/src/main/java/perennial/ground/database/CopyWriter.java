package perennial.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Streams rows into a table, faster than any insert: one value after the other, then [#end()].
///
/// The rows are there after [#commit()] and only then; closing without it leaves nothing behind.
public final class CopyWriter extends CopyRows implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final Connection connection;
    private final boolean guest;
    private final CopyIn copy;

    private CopyWriter(Connection connection, boolean guest, String target) throws SQLException {
        this.connection = connection;
        this.guest = guest;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    /// Writes in a transaction of its own.
    ///
    /// @param target table and columns, written in our own code: `orders.arriving_7 (line, number)`
    public static CopyWriter into(DataSource database, String target) {
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            return new CopyWriter(connection, false, target);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Writes as part of the caller's transaction, which does nothing else meanwhile.
    public static CopyWriter within(DataSource database, String target) {
        try {
            return new CopyWriter(DataSourceUtils.getConnection(database), true, target);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public void end() {
        super.end();
        if (size() >= FULL) {
            flush();
        }
    }

    /// Puts the rows in place; in the caller's transaction they are there once that commits.
    ///
    /// @return how many rows were written
    public long commit() {
        try {
            flush();
            long rows = copy.endCopy();
            if (!guest) {
                connection.commit();
            }
            return rows;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            if (!guest) {
                leave();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void leave() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void flush() {
        try {
            drainTo((bytes, length) -> copy.writeToCopy(bytes, 0, length));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static DataAccessResourceFailureException broken(SQLException cause) {
        return new DataAccessResourceFailureException(
                "writing rows to the database failed: " + cause.getMessage(), cause);
    }
}
