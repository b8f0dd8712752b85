package perennial.ground.commands;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How one command is called, read from the very text that help shows.
///
/// @param valued options that take a value, without their dashes
/// @param flags options that stand alone
/// @param words how many words that are no options may follow
record Usage(String name, String takes, Set<String> valued, Set<String> flags, Words words) {

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)( [A-Z]+)?");
    private static final String OF_OWN_DATABASE = " [--data DIR] [--database-url URL]";

    record Words(int least, int most, String named) {}

    static Usage of(CommandLine line) {
        boolean own =
                line.database() == CommandLine.Database.OWN && !line.takes().contains("--data ");
        return of(line.name(), (line.takes() + (own ? OF_OWN_DATABASE : "")).strip());
    }

    static Usage of(String name, String takes) {
        var valued = new TreeSet<String>();
        var flags = new TreeSet<>(Set.of("help"));
        var options = OPTION.matcher(takes);
        while (options.find()) {
            (options.group(2) == null ? flags : valued).add(options.group(1));
        }
        return new Usage(
                name, takes.strip(), valued, flags, words(OPTION.matcher(takes).replaceAll("")));
    }

    private static Words words(String withoutOptions) {
        int least = 0;
        int most = 0;
        var named = "";
        for (var word : withoutOptions.replace("[]", "").strip().split("\\s+")) {
            if (!word.isEmpty()) {
                named = named.isEmpty() ? word.replaceAll("[\\[\\]…]", "") : named;
                least += word.startsWith("[") ? 0 : 1;
                most = word.contains("…") ? Integer.MAX_VALUE : most + 1;
            }
        }
        return new Words(least, most, named);
    }

    /// What somebody who typed `--curency` may have meant.
    Optional<String> optionLike(String typed) {
        var known = new TreeSet<>(valued);
        known.addAll(flags);
        return Likeness.closest(typed, known);
    }

    @Override
    public String toString() {
        return "./perennial " + name + (takes.isEmpty() ? "" : " " + takes);
    }
}
