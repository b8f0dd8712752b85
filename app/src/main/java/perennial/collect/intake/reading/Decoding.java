package perennial.collect.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Bytes as characters. What the encoding doesn't know comes out as [StrayBytes].
final class Decoding implements AutoCloseable {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private boolean started;

    Decoding(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Fills a part of the target.
    ///
    /// @return how many characters came, at least one; -1 at the end
    int read(char[] target, int from, int length) {
        CharBuffer out = CharBuffer.wrap(target, from, length);
        while (out.position() == from) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                carry(result.length(), out);
            } else if (result.isUnderflow() && out.position() == from) {
                if (ended) {
                    return -1;
                }
                fill();
            }
            dropByteOrderMark(target, from, out);
        }
        return out.position() - from;
    }

    private void carry(int strays, CharBuffer out) {
        for (int i = 0; i < strays && out.hasRemaining(); i++) {
            out.put(StrayBytes.carry(bytes.get()));
        }
    }

    private void dropByteOrderMark(char[] target, int from, CharBuffer out) {
        if (started || out.position() == from) {
            return;
        }
        started = true;
        if (target[from] == '\ufeff') {
            System.arraycopy(target, from + 1, target, from, out.position() - from - 1);
            out.position(out.position() - 1);
        }
    }

    private void fill() {
        bytes.compact();
        try {
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = got < 0;
            bytes.position(bytes.position() + Math.max(0, got));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
