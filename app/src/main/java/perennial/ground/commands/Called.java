package perennial.ground.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One call of a [Command]: finds it, gives it its database, runs it.
///
/// No bean exists before somebody asks for it. So the context starts without a database, the command's [CommandLine]
/// is read from its class, and only then is it decided which database there will be.
final class Called {

    private Called() {}

    static int from(Class<?> application, String name, List<String> typed) {
        try (var context = quietContext(application)) {
            var commands = commandsIn(context);
            if (List.of("help", "--help", "-h").contains(name)) {
                new Help(context).printAll(commands.keySet());
                return Command.DONE;
            }
            for (var command : commands.entrySet()) {
                if (command.getKey().name().equals(name)) {
                    return run(context, command.getKey(), command.getValue(), typed);
                }
            }
            var names = commands.keySet().stream().map(CommandLine::name).toList();
            var meant = Likeness.closest(name, names).map(like -> "Did you mean " + like + "?");
            throw new Mistyped("There is no command " + name + ". " + meant.orElse("./perennial help lists them."));
        }
    }

    private static int run(
            ConfigurableApplicationContext context,
            CommandLine line,
            Class<? extends Command> type,
            List<String> typed) {
        var arguments = Arguments.read(Usage.of(line), typed);
        if (arguments.has("help")) {
            new Help(context).print(Usage.of(line), line.help());
            return Command.DONE;
        }
        var settings = new TreeMap<String, Object>(arguments.databaseSettings());
        settings.put("perennial.database", line.database().name().toLowerCase(Locale.ROOT));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("what was typed", settings));
        return context.getBean(type).run(arguments);
    }

    private static Map<CommandLine, Class<? extends Command>> commandsIn(ApplicationContext context) {
        var commands = new java.util.LinkedHashMap<CommandLine, Class<? extends Command>>();
        for (var bean : context.getBeanNamesForType(Command.class, true, false)) {
            var type = Objects.requireNonNull(context.getType(bean)).asSubclass(Command.class);
            var line = type.getAnnotation(CommandLine.class);
            if (line == null) {
                throw new IllegalStateException("a Command carries a @CommandLine, but not " + type.getName());
            }
            commands.put(line, type);
        }
        return commands;
    }

    private static ConfigurableApplicationContext quietContext(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run();
    }
}
