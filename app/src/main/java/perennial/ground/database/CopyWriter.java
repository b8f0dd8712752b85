package perennial.ground.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Streams rows into a table, faster than any insert: one value after the other, then [#end()].
///
/// The rows are there after [#commit()] and only then; closing without it leaves nothing behind.
public final class CopyWriter implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final Connection connection;
    private final boolean guest;
    private final CopyIn copy;
    private byte[] buffer = new byte[FULL + (1 << 14)];
    private int used;
    private boolean rowStarted;
    private @Nullable Instant lastInstant;
    private byte[] lastInstantText = {};

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

    public CopyWriter text(@Nullable String value) {
        separate();
        if (value == null) {
            return nothing();
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else {
                i += beyondAscii(value, i);
            }
        }
        return this;
    }

    public CopyWriter number(long value) {
        separate();
        return plain(Long.toString(value));
    }

    public CopyWriter number(@Nullable Number value) {
        separate();
        return value == null ? nothing() : plain(value.toString());
    }

    public CopyWriter decimal(@Nullable BigDecimal value) {
        separate();
        return value == null ? nothing() : plain(value.toPlainString());
    }

    public CopyWriter instant(@Nullable Instant value) {
        separate();
        if (value == null) {
            return nothing();
        }
        if (!value.equals(lastInstant)) {
            lastInstant = value;
            lastInstantText = value.toString().getBytes(StandardCharsets.US_ASCII);
        }
        room(lastInstantText.length);
        System.arraycopy(lastInstantText, 0, buffer, used, lastInstantText.length);
        used += lastInstantText.length;
        return this;
    }

    public CopyWriter flag(boolean value) {
        separate();
        put(value ? 't' : 'f');
        return this;
    }

    /// Ends the row.
    public void end() {
        put('\n');
        rowStarted = false;
        if (used >= FULL) {
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

    private void separate() {
        if (rowStarted) {
            put('\t');
        }
        rowStarted = true;
    }

    private CopyWriter nothing() {
        put('\\');
        put('N');
        return this;
    }

    private CopyWriter plain(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            buffer[used++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case 0 -> {} // a text in PostgreSQL can't hold it
            default -> put(c);
        }
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    /// @return how many chars beyond the first were consumed
    private int beyondAscii(String value, int at) {
        int point = value.codePointAt(at);
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            point = 0xFFFD; // half a pair
        }
        var bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return Character.charCount(point) - 1;
    }

    private void put(char ascii) {
        room(1);
        buffer[used++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (used + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + bytes));
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, used);
            used = 0;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static DataAccessResourceFailureException broken(SQLException cause) {
        return new DataAccessResourceFailureException(
                "writing rows to the database failed: " + cause.getMessage(), cause);
    }
}
