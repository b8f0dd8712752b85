package perennial.ground.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows as `COPY` reads them, written as text: one value after the other, then [#end()].
public abstract class CopyRows {

    private static final int START = (1 << 16) + (1 << 14);

    private byte[] buffer = new byte[START];
    private int used;
    private boolean rowStarted;
    private @Nullable Instant lastInstant;
    private byte[] lastInstantText = {};

    public CopyRows text(@Nullable String value) {
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

    public CopyRows number(long value) {
        separate();
        return plain(Long.toString(value));
    }

    public CopyRows number(@Nullable Number value) {
        separate();
        return value == null ? nothing() : plain(value.toString());
    }

    public CopyRows decimal(@Nullable BigDecimal value) {
        separate();
        return value == null ? nothing() : plain(value.toPlainString());
    }

    public CopyRows instant(@Nullable Instant value) {
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

    public CopyRows flag(boolean value) {
        separate();
        put(value ? 't' : 'f');
        return this;
    }

    /// Ends the row.
    public void end() {
        put('\n');
        rowStarted = false;
    }

    /// How many bytes there are.
    final int size() {
        return used;
    }

    /// Hands the rows over, and begins anew.
    final void drainTo(Drain drain) throws SQLException {
        drain.take(buffer, used);
        used = 0;
    }

    interface Drain {
        void take(byte[] bytes, int length) throws SQLException;
    }

    private void separate() {
        if (rowStarted) {
            put('\t');
        }
        rowStarted = true;
    }

    private CopyRows nothing() {
        put('\\');
        put('N');
        return this;
    }

    private CopyRows plain(String ascii) {
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
}
