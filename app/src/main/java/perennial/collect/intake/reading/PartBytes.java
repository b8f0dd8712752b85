package perennial.collect.intake.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// The unpacked bytes of one part of a workbook, counted and limited.
final class PartBytes extends FilterInputStream {

    private final Path file;
    private final long packed;
    private long unpacked;

    PartBytes(Path file, InputStream in, long packed) {
        super(in);
        this.file = file;
        this.packed = packed;
    }

    long count() {
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int got = super.read(target, offset, length);
            unpacked += Math.max(0, got);
            Bombs.check(file, packed, unpacked);
            return got;
        } catch (ZipException | EOFException e) {
            throw Refusal.because(e, file, "damaged");
        }
    }
}
