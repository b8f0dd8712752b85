package perennial.collect.events.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import perennial.collect.events.reading.Limits;
import perennial.collect.events.reading.Unreadable;

/// The bytes of a request, never more of them than a batch may have: also not when they come compressed.
final class Body {

    private Body() {}

    /// @return empty when it is too large
    static Optional<byte[]> of(HttpServletRequest request) throws IOException, Unreadable {
        if (request.getContentLengthLong() > Limits.BATCH_BYTES) {
            return Optional.empty();
        }
        try (var in = unpacked(request)) {
            var body = in.readNBytes(Limits.BATCH_BYTES + 1);
            return body.length > Limits.BATCH_BYTES ? Optional.empty() : Optional.of(body);
        } catch (ZipException notZipped) {
            throw new Unreadable("The body is not compressed as its header says.");
        }
    }

    private static InputStream unpacked(HttpServletRequest request) throws IOException, Unreadable {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return request.getInputStream();
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new Unreadable("A body may be compressed with gzip, or not at all.");
        }
        return new GZIPInputStream(request.getInputStream());
    }
}
