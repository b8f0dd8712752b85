package perennial.ground.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Rows in the binary form of `COPY`, which the database takes in without reading numbers and moments from text. They
/// can be made ready before anybody has to wait for them. Every value has to be of the very type of its column.
///
/// @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL, COPY, binary format</a>
public final class BinaryRows {

    /// A signature, then four bytes of flags and four that say how long the rest of the header is: nothing of either.
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);

    private static final short END = -1;
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;
    private static final int BIGINT_OID = 20;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final short columns;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 14).put(HEADER);
    private int[] starts = new int[64];
    private int rows;

    /// @param columns how many values each row has
    public BinaryRows(int columns) {
        this.columns = (short) columns;
    }

    /// Begins the next row.
    public BinaryRows row() {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
        }
        starts[rows++] = bytes.position();
        room(Short.BYTES).putShort(columns);
        return this;
    }

    public int count() {
        return rows;
    }

    public BinaryRows bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryRows bigint(@Nullable Long value) {
        return value == null ? nothing() : bigint(value.longValue());
    }

    /// A `double precision`.
    public BinaryRows real(double value) {
        room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(value);
        return this;
    }

    public BinaryRows integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryRows flag(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryRows uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryRows day(LocalDate value) {
        return integer((int) ChronoUnit.DAYS.between(FIRST_DAY, value));
    }

    /// A `timestamptz`, which knows millionths of a second.
    public BinaryRows instant(Instant value) {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /// A text without the character zero, which PostgreSQL can't hold.
    public BinaryRows text(@Nullable String value) {
        return value == null ? nothing() : bytes(clean(value), 0);
    }

    /// A `jsonb`.
    public BinaryRows json(@Nullable String value) {
        return value == null ? nothing() : bytes(clean(value), 1);
    }

    /// A `bigint[]`.
    public BinaryRows bigints(long @Nullable [] values) {
        if (values == null) {
            return nothing();
        }
        int length = 5 * Integer.BYTES + values.length * (Integer.BYTES + Long.BYTES);
        room(Integer.BYTES + length)
                .putInt(length)
                .putInt(1) // dimension
                .putInt(0) // values that are null
                .putInt(BIGINT_OID)
                .putInt(values.length)
                .putInt(1); // the first one's number
        for (long value : values) {
            bytes.putInt(Long.BYTES).putLong(value);
        }
        return this;
    }

    /// Gives every row its number, where the first column is a `bigint` that could not be known before.
    ///
    /// @param first of the first row; the others follow
    public void number(long first) {
        for (int i = 0; i < rows; i++) {
            bytes.putLong(starts[i] + Short.BYTES + Integer.BYTES, first + i);
        }
    }

    /// Writes them as part of the caller's transaction, which does nothing else meanwhile.
    ///
    /// @param target table and columns, written in our own code: `timeline.message (mark, day)`
    public void writeTo(DataSource database, String target) {
        if (rows == 0) {
            return;
        }
        room(Short.BYTES).putShort(END);
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin (format binary)");
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            copy.endCopy();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("writing rows to the database failed: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static byte[] clean(String value) {
        return (value.indexOf('\0') < 0 ? value : value.replace("\0", "")).getBytes(UTF_8);
    }

    private BinaryRows bytes(byte[] value, int version) {
        room(Integer.BYTES + version + value.length).putInt(version + value.length);
        if (version > 0) {
            bytes.put(JSONB_VERSION);
        }
        bytes.put(value);
        return this;
    }

    private BinaryRows nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
