package perennial.ground.database.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import perennial.ground.database.backup.Manifest.Entry;

/// Counts and sums up what flows through it into an entry of the archive.
final class Checked extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    Checked(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] block, int offset, int length) throws IOException {
        out.write(block, offset, length);
        digest.update(block, offset, length);
        bytes += length;
    }

    Entry entry(String name) {
        return new Entry(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static Entry of(String name, InputStream content) throws IOException {
        var checked = new Checked(OutputStream.nullOutputStream());
        content.transferTo(checked);
        return checked.entry(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
