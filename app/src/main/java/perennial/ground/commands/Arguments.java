package perennial.ground.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed after the command's name, checked against its [CommandLine#takes].
public final class Arguments {

    private final Usage usage;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments(Usage usage) {
        this.usage = usage;
    }

    /// @throws Mistyped naming the first word that does not fit
    static Arguments read(Usage usage, List<String> typed) {
        var arguments = new Arguments(usage);
        var rest = new ArrayList<>(typed);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--")) {
                arguments.words.addAll(rest);
                rest.clear();
            } else if (word.equals("-h")) {
                arguments.flags.add("help");
            } else if (word.startsWith("-") && word.length() > 1) {
                arguments.readOption(word, rest);
            } else {
                arguments.words.add(word);
            }
        }
        if (!arguments.has("help")) {
            arguments.checkWords();
        }
        return arguments;
    }

    private void readOption(String word, List<String> rest) {
        var parts = word.split("=", 2);
        var name = parts[0].replaceFirst("^--?", "");
        if (!parts[0].startsWith("--")
                || !usage.valued().contains(name) && !usage.flags().contains(name)) {
            var meant = usage.optionLike(name).map(like -> "Did you mean --" + like + "?");
            throw new Mistyped("There is no option " + parts[0] + ". " + meant.orElse("Usage: " + usage));
        }
        if (usage.flags().contains(name)) {
            if (parts.length == 2) {
                throw new Mistyped("--" + name + " stands alone and takes no value.");
            }
            flags.add(name);
            return;
        }
        if (parts.length == 1 && rest.isEmpty()) {
            throw new Mistyped("--" + name + " needs a value. Usage: " + usage);
        }
        var value = parts.length == 2 ? parts[1] : rest.removeFirst();
        if (values.put(name, value) != null) {
            throw new Mistyped("--" + name + " is given twice.");
        }
    }

    private void checkWords() {
        if (words.size() < usage.words().least()) {
            throw new Mistyped(usage.words().named() + " is missing. Usage: " + usage);
        }
        if (words.size() > usage.words().most()) {
            throw new Mistyped("\"" + words.get(usage.words().most()) + "\" is one too many. Usage: " + usage);
        }
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public List<Path> files() {
        return words.stream().map(Path::of).toList();
    }

    public Path file() {
        return Path.of(words.getFirst());
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<LocalDate> date(String name) {
        return option(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Mistyped("--" + name + " takes a date like 2026-11-22, not \"" + text + "\".");
            }
        });
    }

    Optional<Integer> port() {
        return option("port").map(text -> {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
                throw new Mistyped("--port takes a number from 0 to 65535, not \"" + text + "\".");
            }
            return Integer.valueOf(text);
        });
    }

    /// Where the person wants the data to be, as settings of the application.
    Map<String, String> databaseSettings() {
        var settings = new HashMap<String, String>();
        option("data").ifPresent(folder -> settings.put("perennial.data", folder));
        option("database-url").ifPresent(url -> settings.put("perennial.database-url", url));
        return settings;
    }

    /// Where results go.
    public PrintStream out() {
        return System.out;
    }

    /// Where the person at the terminal follows long work; never part of the result.
    public PrintStream progress() {
        return System.err;
    }
}
