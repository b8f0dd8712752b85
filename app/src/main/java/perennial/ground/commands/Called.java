package perennial.ground.commands;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// One call of a [Command]: finds it, starts the program around it without pages and with its database, runs it.
final class Called {

    private Called() {}

    static int from(Class<?> application, String name, List<String> typed) {
        var command = Commands.of(application).named(name);
        var arguments = Arguments.read(command.usage(), typed);
        if (arguments.has("help")) {
            arguments.out().println(command.usage());
            arguments.out().println("    " + words().getString(command.line().help()));
            return Command.DONE;
        }
        var settings = new TreeMap<>(arguments.databaseSettings());
        settings.put("perennial.database", command.line().database().name().toLowerCase(Locale.ROOT));
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(WebProgram.asArguments(settings))) {
            return context.getBean(command.type()).run(arguments);
        }
    }

    private static ResourceBundle words() {
        return ResourceBundle.getBundle(
                "messages", ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
