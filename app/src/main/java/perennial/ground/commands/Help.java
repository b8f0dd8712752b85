package perennial.ground.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// What can be typed, in the language of the terminal.
record Help(MessageSource words) {

    void printAll(Collection<CommandLine> commands) {
        for (var program : WebProgram.values()) {
            print(program.usage(), program.help());
        }
        commands.stream()
                .sorted(Comparator.comparing(CommandLine::name))
                .forEach(line -> print(Usage.of(line), line.help()));
    }

    void print(Usage usage, String key) {
        System.out.println(usage);
        System.out.println("    " + words.getMessage(key, null, key, Locale.getDefault()));
    }
}
