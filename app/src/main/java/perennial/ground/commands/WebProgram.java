package perennial.ground.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// The pages, served until somebody stops the program.
enum WebProgram {
    START(Usage.of("start", "[--port N] [--data DIR] [--database-url URL]"), Map.of()),
    DEMO(
            Usage.of("demo", "[--port N] [--data DIR]"),
            Map.of(
                    "perennial.demo", "true",
                    "perennial.data", "${user.home}/.perennial/demo",
                    "perennial.database-url", "")); // whatever the environment says: never into the real one

    private static final int USUAL_PORT = 8080;

    private final Usage usage;
    private final Map<String, String> settings;

    WebProgram(Usage usage, Map<String, String> settings) {
        this.usage = usage;
        this.settings = settings;
    }

    static Optional<WebProgram> named(String name) {
        return List.of(values()).stream()
                .filter(program -> program.usage.name().equals(name))
                .findFirst();
    }

    /// @return [Terminal#RUNNING] once the first page can be had
    int start(Class<?> application, List<String> typed) {
        var arguments = Arguments.read(usage, typed);
        if (arguments.has("help")) {
            arguments.out().println(usage);
            return Command.DONE;
        }
        var chosen = new TreeMap<>(settings);
        chosen.putAll(arguments.databaseSettings());
        int port = arguments.port().orElse(USUAL_PORT);
        chosen.put("server.port", "" + port);
        checkFree(port);
        var context = SpringApplication.run(application, asArguments(chosen));
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            arguments
                    .out()
                    .println("Perennial is ready: http://localhost:"
                            + web.getWebServer().getPort());
        }
        return Terminal.RUNNING;
    }

    /// Before the database starts, so that the person hears of it at once.
    private static void checkFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new ExpectedFailure(
                    String.valueOf(e.getMessage()).contains("Permission denied")
                            ? "You may not listen on port " + port + ". Ports from 1024 on are free to everybody."
                            : "Another program already listens on port " + port
                                    + ". Stop it, or choose another port with --port.",
                    e);
        }
    }

    /// In the form that Spring takes before all other settings.
    static String[] asArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
