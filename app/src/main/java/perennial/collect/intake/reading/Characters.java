package perennial.collect.intake.reading;

import java.util.Arrays;

/// A window on a file's characters that holds exactly the row being read: it can be looked at again until the
/// next row begins.
final class Characters implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Decoding in;
    private boolean ended;
    private boolean forgetting;

    /// What is in memory is `text[start]` to `text[end - 1]`; the next character to look at is `text[at]`.
    char[] text = new char[CHUNK];

    int start;
    int at;
    int end;

    /// Where the cell begins; moves along when the window does.
    int mark;

    Characters(Decoding in) {
        this.in = in;
    }

    /// From here on a row is read.
    void beginRow() {
        start = at;
        mark = at;
        forgetting = false;
    }

    /// From here on nothing is kept until the next row begins.
    void forget() {
        forgetting = true;
    }

    boolean isForgetting() {
        return forgetting;
    }

    /// Whether the whole row is between `start` and `at`.
    boolean rowIsHeld() {
        return !forgetting;
    }

    /// Whether there is a character so many places ahead. No, when the file ends or the row is too long to be
    /// held.
    boolean has(int ahead) {
        while (at + ahead >= end) {
            if (ended || !forgetting && end - start >= Limits.ROW) {
                return false;
            }
            makeRoom();
            int got = in.read(text, end, text.length - end);
            ended = got < 0;
            end += Math.max(0, got);
        }
        return true;
    }

    boolean hasEnded() {
        return ended && at >= end;
    }

    private void makeRoom() {
        if (forgetting) {
            start = at;
            mark = at;
        }
        if (start > 0) {
            System.arraycopy(text, start, text, 0, end - start);
            at -= start;
            mark -= start;
            end -= start;
            start = 0;
        }
        if (end > text.length - CHUNK / 2) {
            text = Arrays.copyOf(text, Math.min(text.length * 2, Limits.ROW + CHUNK));
        }
    }

    String sinceMark() {
        return new String(text, mark, at - mark);
    }

    @Override
    public void close() {
        in.close();
    }
}
