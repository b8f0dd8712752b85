package perennial.collect.intake.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Lets XML pass whose tags and texts are of a sane length. A parser keeps a whole tag or text in memory, however
/// long.
final class MarkupGuard extends FilterInputStream {

    private final Path file;
    private boolean inTag;
    private int length;

    MarkupGuard(Path file, InputStream in) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int got = super.read(target, offset, count);
        int since = offset;
        for (int i = offset; i < offset + got; i++) {
            byte b = target[i];
            if (b == '<' || b == '>') {
                check(i - since);
                inTag = b == '<';
                length = 0;
                since = i + 1;
            }
        }
        check(offset + Math.max(0, got) - since);
        return got;
    }

    private void check(int more) {
        length += more;
        if (length > (inTag ? Limits.TAG_IN_XML : Limits.TEXT_IN_XML)) {
            throw Refusal.of(file, "damaged");
        }
    }
}
