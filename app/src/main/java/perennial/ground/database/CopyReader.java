package perennial.ground.database;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Streams the rows of a query, for who reads millions: the database goes on with the next while the last are read.
///
/// Rows come in PostgreSQL's binary form of `COPY`: a count of values, and before each its length.
public final class CopyReader {

    /// A signature of eleven bytes and four of flags come before the first row, then how much else does.
    private static final int SIGNATURE_AND_FLAGS = 15;

    /// One row, whose values are asked for in their order.
    public static final class Row {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        /// The next value, which must be a whole number of 4 or 8 bytes and not null.
        public long number() {
            int length = bytes.getInt();
            return switch (length) {
                case Integer.BYTES -> bytes.getInt();
                case Long.BYTES -> bytes.getLong();
                default -> throw new IllegalStateException("a whole number can't have " + length + " bytes");
            };
        }
    }

    private CopyReader() {}

    /// Reads within the caller's transaction, which does nothing else meanwhile.
    ///
    /// @param query written in our own code, for it can't take parameters
    public static void each(DataSource database, String query, Consumer<Row> reader) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            read(copy.copyOut("copy (" + query + ") to stdout (format binary)"), reader);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("reading rows from the database failed: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void read(CopyOut copy, Consumer<Row> reader) throws SQLException {
        try {
            var row = new Row();
            boolean begun = false;
            for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                row.bytes = ByteBuffer.wrap(message);
                if (!begun) {
                    skipHeader(row.bytes);
                    begun = true;
                }
                if (row.bytes.hasRemaining() && row.bytes.getShort() >= 0) { // a negative count is the end
                    reader.accept(row);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void skipHeader(ByteBuffer bytes) {
        bytes.position(SIGNATURE_AND_FLAGS);
        int more = bytes.getInt();
        bytes.position(bytes.position() + more);
    }
}
