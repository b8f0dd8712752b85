package perennial.ground.mail.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that says what a test wants it to say.
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "greeting", "220 ready",
            "EHLO", "250-here\r\n250 AUTH PLAIN LOGIN",
            "AUTH", "235 come in",
            "MAIL", "250 fine",
            "RCPT", "250 fine",
            "DATA", "354 go on",
            "end", "250 taken",
            "RSET", "250 fine",
            "QUIT", "221 bye"));

    /// Every line it heard.
    public final List<String> heard = new CopyOnWriteArrayList<>();

    public ScriptedServer() {
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /// @param command its first word; `greeting` before any, `end` after the letter. Empty is silence
    public ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                talk(line);
            } catch (IOException hungUp) {
                // the next one may come
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8));
        var out = line.getOutputStream();
        say(out, "greeting");
        boolean letter = false;
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            heard.add(said);
            if (letter) {
                letter = !said.equals(".");
                if (!letter) say(out, "end");
            } else {
                var command = said.split(" ")[0].toUpperCase(Locale.ROOT);
                letter = command.equals("DATA")
                        && answers.getOrDefault("DATA", "").startsWith("354");
                say(out, command);
            }
        }
    }

    private void say(OutputStream out, String command) throws IOException {
        var answer = answers.getOrDefault(command, "502 what?");
        if (!answer.isEmpty()) {
            out.write((answer + "\r\n").getBytes(UTF_8));
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
