package perennial.collect.intake.meaning;

import java.util.Arrays;
import java.util.List;

/// Why something was decided or is asked: a key of the message bundle and its arguments.
public record Reason(String key, List<String> arguments) {

    static Reason of(String name, Object... arguments) {
        return new Reason(
                "intake.meaning.reason." + name,
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(Text::shortened)
                        .toList());
    }
}
