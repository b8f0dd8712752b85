package perennial.ground.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request to one address, and the status of its answer.
///
/// No client library lets one say which of the looked-up addresses to call and still proves the name of a TLS server;
/// for a POST whose answer is a number, this is enough.
final class Exchange implements Closeable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_LINE = 4_096;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    /// Hangs up on whoever is too slow, whatever we are waiting for.
    private static final ScheduledExecutorService HANGS_UP = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound").factory());

    private final URI uri;
    private final Socket socket;
    private final Future<?> end;

    private Exchange(URI uri, Socket socket, Future<?> end) {
        this.uri = uri;
        this.socket = socket;
        this.end = end;
    }

    static Exchange open(URI uri, InetAddress address, Duration longest) throws IOException {
        var plain = new Socket();
        var end = HANGS_UP.schedule(() -> hangUp(plain), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            plain.connect(new InetSocketAddress(address, Target.port(uri)), (int) CONNECT.toMillis());
            plain.setTcpNoDelay(true);
            return new Exchange(uri, Target.isSecure(uri) ? secured(plain, uri) : plain, end);
        } catch (IOException failure) {
            end.cancel(false);
            plain.close();
            throw failure;
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // then there is nothing to end
        }
    }

    /// The certificate has to be for the name that was typed, whatever number it led to.
    private static Socket secured(Socket plain, URI uri) throws IOException {
        var host = Target.host(uri);
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(plain, host, Target.port(uri), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (host.matches(".*[A-Za-z].*") && host.indexOf(':') < 0) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    int post(Map<String, String> headers, byte[] body) throws IOException {
        var head =
                new StringBuilder("POST " + Target.path(uri) + " HTTP/1.1\r\nHost: " + uri.getRawAuthority() + "\r\n");
        headers.forEach((name, value) -> head.append(line(name, value)));
        head.append("User-Agent: Perennial\r\nConnection: close\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
        return status();
    }

    private static String line(String name, String value) {
        if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a header is plain ASCII, was " + name);
        }
        return name + ": " + value + "\r\n";
    }

    /// Interim answers (100 to 199) are passed over with their headers.
    private int status() throws IOException {
        var in = new BufferedInputStream(socket.getInputStream(), 1_024);
        while (true) {
            var line = line(in);
            var status = STATUS.matcher(line);
            if (!status.matches()) {
                throw new ProtocolException("no status line");
            }
            int number = Integer.parseInt(status.group(1));
            if (number >= 200) {
                return number;
            }
            while (!line.isEmpty()) {
                line = line(in);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() == LONGEST_LINE) {
                throw new ProtocolException("the answer broke off");
            }
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        socket.close();
    }
}
