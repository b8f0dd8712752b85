package perennial.collect.intake.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// The end of a zip, which tells how long its table of contents is. Opening a zip reads that table into memory,
/// so its length is looked at before.
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    /// Room for the names of as many parts as we take, long ones.
    private static final long LONGEST_TABLE = Limits.PARTS * 400L;

    private ZipEnd() {}

    static void check(Path file, Path zipped) throws IOException {
        ByteBuffer tail = tail(zipped);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                int parts = tail.getShort(at + 10) & 0xffff;
                long table = tail.getInt(at + 12) & 0xffffffffL;
                if (parts > Limits.PARTS || table > LONGEST_TABLE) {
                    throw Refusal.of(file, "too-many-parts", String.valueOf(parts), String.valueOf(Limits.PARTS));
                }
                return;
            }
        }
        throw Refusal.of(file, "damaged");
    }

    private static ByteBuffer tail(Path zipped) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(zipped)) {
            int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
            channel.position(channel.size() - length);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until it is full
            }
            return tail.flip();
        }
    }
}
