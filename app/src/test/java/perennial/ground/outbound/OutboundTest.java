package perennial.ground.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.ground.outbound.Outbound.Reason;
import perennial.ground.outbound.Outbound.Result;

class OutboundTest {

    private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void our_own_network_is_not_called_however_it_is_written(String number) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(number))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700::1111"})
    void the_open_is_called(String number) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "ftp://shop.example/",
                "https://",
                "https://user:word@shop.example/",
                "https:///x",
                "javascript:alert(1)",
                "https://shop.example:99999/",
                "https://shop example/",
                "file:///etc/passwd"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThat(outbound(false, "8.8.8.8").post(typed, Map.of(), BODY))
                .isEqualTo(new Result.Refused(Reason.NO_ADDRESS));
    }

    @Test
    void without_tls_nothing_leaves_the_house() {
        assertThat(outbound(false, "8.8.8.8").post("http://shop.example/", Map.of(), BODY))
                .isEqualTo(new Result.Refused(Reason.NOT_SECURE));
    }

    @Test
    void a_name_one_of_whose_addresses_is_ours_is_refused() {
        assertThat(outbound(false, "8.8.8.8", "127.0.0.1").post("https://shop.example/", Map.of(), BODY))
                .isEqualTo(new Result.Refused(Reason.OWN_NETWORK));
        assertThat(outbound(false, "127.0.0.1").post("https://127.0.0.1:8080/", Map.of(), BODY))
                .isEqualTo(new Result.Refused(Reason.OWN_NETWORK));
    }

    @Test
    void the_address_looked_up_is_the_one_called_whatever_the_name_leads_to_later() throws Exception {
        try (var server = new Answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            var result = outbound(true, "127.0.0.1")
                    .post("http://shop.example:" + server.port() + "/in?x=1", Map.of("webhook-id", "m1"), BODY);

            assertThat(result).isEqualTo(new Result.Answered(204));
            assertThat(server.heard())
                    .startsWith("POST /in?x=1 HTTP/1.1\r\nHost: shop.example:" + server.port() + "\r\n")
                    .contains("webhook-id: m1\r\n", "Content-Length: 7\r\n")
                    .endsWith("\r\n\r\n{\"a\":1}");
        }
    }

    @Test
    void nobody_is_followed_to_another_place() throws Exception {
        try (var server = new Answering("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n")) {
            assertThat(outbound(true, "127.0.0.1").post("http://shop.example:" + server.port() + "/", Map.of(), BODY))
                    .isEqualTo(new Result.Answered(302));
        }
    }

    @Test
    void who_says_nothing_or_nonsense_or_no_end_is_hung_up_on() throws Exception {
        for (var answer : new String[] {"", "hello\r\n", "HTTP/1.1 200", "x".repeat(100_000)}) {
            try (var server = new Answering(answer)) {
                assertThat(outbound(true, "127.0.0.1")
                                .post("http://shop.example:" + server.port() + "/", Map.of(), BODY))
                        .isInstanceOf(Result.Failed.class);
            }
        }
    }

    @Test
    void a_server_without_tls_is_no_server_for_https() throws Exception {
        try (var server = new Answering("HTTP/1.1 200 OK\r\n\r\n")) {
            assertThat(outbound(true, "127.0.0.1").post("https://shop.example:" + server.port() + "/", Map.of(), BODY))
                    .isInstanceOf(Result.Failed.class);
        }
    }

    @Test
    void a_header_can_smuggle_nothing() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> {
                    try (var server = new Answering("HTTP/1.1 200 OK\r\n\r\n")) {
                        outbound(true, "127.0.0.1")
                                .post("http://shop.example:" + server.port() + "/", Map.of("a", "b\r\nc: d"), BODY);
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outbound outbound(boolean ownNetworkToo, String... numbers) {
        return new Outbound(
                () -> ownNetworkToo,
                host -> {
                    var found = new InetAddress[numbers.length];
                    for (int i = 0; i < numbers.length; i++) {
                        found[i] = InetAddress.getByName(numbers[i]);
                    }
                    return found;
                },
                Duration.ofMillis(700));
    }

    /// Answers one caller with given bytes and keeps the line open.
    private static final class Answering implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Answering(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var caller = server.accept()) {
                    heard.add(request(caller));
                    caller.getOutputStream().write(answer.getBytes(UTF_8));
                    caller.getOutputStream().flush();
                    caller.getInputStream().read();
                } catch (IOException gone) {
                    heard.add("gone");
                }
            });
        }

        private static String request(Socket caller) throws IOException {
            var said = new StringBuilder();
            var buffer = new byte[4_096];
            while (!said.toString().endsWith("{\"a\":1}") && said.length() < 4_000) {
                int read = caller.getInputStream().read(buffer);
                if (read < 0) break;
                said.append(new String(buffer, 0, read, UTF_8));
                if (!said.toString().startsWith("POST")) break;
            }
            return said.toString();
        }

        int port() {
            return server.getLocalPort();
        }

        String heard() throws InterruptedException {
            return String.valueOf(heard.poll(5, TimeUnit.SECONDS));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
