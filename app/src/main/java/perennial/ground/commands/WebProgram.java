package perennial.ground.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// The pages, served until somebody stops the program.
enum WebProgram {
    START(Usage.of("start", "[--port N] [--data DIR] [--database-url URL]"), Map.of()),
    DEMO(
            Usage.of("demo", "[--port N] [--data DIR]"),
            Map.of("perennial.demo", "true", "perennial.data", "${user.home}/.perennial/demo"));

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

    Usage usage() {
        return usage;
    }

    /// Key of the one line that says what it does.
    String help() {
        return "commands." + usage.name();
    }

    /// @return [Terminal#RUNNING] once the first page can be had
    int start(Class<?> application, List<String> typed) {
        var arguments = Arguments.read(usage, typed);
        if (arguments.has("help")) {
            arguments.out().println(usage);
            return Command.DONE;
        }
        var chosen = new java.util.TreeMap<>(settings);
        chosen.putAll(arguments.databaseSettings());
        arguments.port().ifPresent(port -> chosen.put("server.port", "" + port));
        var context = SpringApplication.run(
                application,
                chosen.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            arguments
                    .out()
                    .println("Perennial is ready: http://localhost:"
                            + web.getWebServer().getPort());
        }
        return Terminal.RUNNING;
    }
}
