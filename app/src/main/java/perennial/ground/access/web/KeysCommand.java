package perennial.ground.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import perennial.ground.access.ApiKey.Kind;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.Scope;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;

/// Makes a key for a program at the server's terminal, also before anybody lives here. The key is the last word.
@Component
@CommandLine(name = "keys", takes = "ACTION [--kind KIND] [--scope SCOPE] [--name NAME]", help = "access.command.keys")
class KeysCommand implements Command {

    private final ApiKeys keys;

    KeysCommand(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public int run(Arguments arguments) {
        if (!arguments.words().equals(List.of("create"))) {
            throw new ExpectedFailure("Say what to do with keys: ./perennial keys create --kind write|api --name NAME");
        }
        var name = arguments.option("name").map(String::strip).orElse("");
        if (name.isEmpty() || name.length() > ApiKeys.LONGEST_NAME) {
            throw new ExpectedFailure("Give the key a name of up to " + ApiKeys.LONGEST_NAME
                    + " characters: --name shop. The events of a write key come from a source of that name.");
        }
        var kind = kind(arguments.option("kind").orElse(""));
        var text =
                keys.create(kind, name, scopes(kind, arguments.option("scope").orElse("")), null);
        arguments.progress().println("Keep this key; nobody can show it to you again.");
        arguments.out().println("The key of " + name + ": " + text);
        return DONE;
    }

    private static Kind kind(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "write" -> Kind.WRITE;
            case "api" -> Kind.API;
            default ->
                throw new ExpectedFailure("Say what the key is for: --kind write to send events, --kind api to ask.");
        };
    }

    private static Set<Scope> scopes(Kind kind, String typed) {
        if (kind == Kind.WRITE && !typed.isBlank()) {
            throw new ExpectedFailure("A write key only sends events; leave --scope out.");
        }
        if (kind == Kind.WRITE || typed.isBlank()) {
            return kind == Kind.WRITE ? Set.of() : Set.of(Scope.values());
        }
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .map(KeysCommand::scope)
                .collect(Collectors.toSet());
    }

    private static Scope scope(String typed) {
        return Scope.of(typed)
                .orElseThrow(() -> new ExpectedFailure("There is no scope \"" + typed + "\". There are "
                        + Stream.of(Scope.values()).map(Scope::key).collect(Collectors.joining(", ")) + "."));
    }
}
