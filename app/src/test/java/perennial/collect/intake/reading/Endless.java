package perennial.collect.intake.reading;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The same text over and over, between a beginning and an end, without ever being held.
final class Endless extends InputStream {

    private final byte[] before;
    private final byte[] again;
    private final byte[] after;
    private final long end;
    private long at;

    Endless(String before, String again, long times, String after) {
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
        this.after = after.getBytes(StandardCharsets.UTF_8);
        this.end = this.before.length + this.again.length * times;
    }

    @Override
    public int read() {
        long here = at++;
        if (here < before.length) {
            return before[(int) here];
        }
        if (here < end) {
            return again[(int) ((here - before.length) % again.length)];
        }
        return here - end < after.length ? after[(int) (here - end)] : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = 0;
        for (int next = length == 0 ? -1 : read(); next >= 0; next = count < length ? read() : -1) {
            target[offset + count] = (byte) next;
            count++;
        }
        return count == 0 ? -1 : count;
    }
}
