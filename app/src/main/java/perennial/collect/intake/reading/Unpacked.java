package perennial.collect.intake.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's bytes out of their gzip wrappings, counted and limited.
final class Unpacked extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long size;
    private final Counted packed;
    private InputStream bytes;
    private int wrappings;
    private long unpacked;

    private Unpacked(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.packed = new Counted(Files.newInputStream(file));
        this.bytes = new BufferedInputStream(packed, BUFFER);
    }

    static Unpacked open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.of(file, "file-missing");
        }
        Unpacked opened = null;
        try {
            opened = new Unpacked(file);
            opened.unwrap();
            return opened;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw e instanceof IOException io ? asRefusal(file, io) : (RuntimeException) e;
        }
    }

    /// The first bytes, unpacked.
    static byte[] head(Path file, int most) {
        try (Unpacked unpacked = open(file)) {
            return unpacked.readNBytes(most);
        } catch (IOException e) {
            throw asRefusal(file, e);
        }
    }

    private void unwrap() throws IOException {
        while (startsLikeGzip()) {
            wrappings++;
            if (wrappings > Limits.WRAPPINGS) {
                throw Refusal.of(file, "nested", String.valueOf(Limits.WRAPPINGS));
            }
            bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
        }
    }

    private boolean startsLikeGzip() throws IOException {
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        return start.length == 3 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    }

    int wrappings() {
        return wrappings;
    }

    Progress progress() {
        return new Progress(Math.min(packed.count, size), size);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got;
        try {
            got = bytes.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw Refusal.because(e, file, "damaged");
        }
        if (got > 0) {
            unpacked += got;
            Bombs.check(file, packed.count, unpacked);
        }
        return got;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A damaged wrapping is the file's fault and gets a sentence; anything else is the disk's.
    private static RuntimeException asRefusal(Path file, IOException e) {
        return e instanceof ZipException || e instanceof EOFException
                ? Refusal.because(e, file, "damaged")
                : new UncheckedIOException(e);
    }
}
