package perennial.collect.intake.reading;

import java.util.List;

/// Something concluded from a file's bytes.
///
/// @param sure from 0 (a guess) to 1 (the file says so itself, or a person did)
/// @param because a key of the message bundle, `intake.found.…`, saying how it was decided
/// @param arguments the values named in that sentence
public record Finding<T>(T value, double sure, String because, List<String> arguments) {

    public static <T> Finding<T> of(T value, double sure, String because, String... arguments) {
        return new Finding<>(value, sure, "intake.found." + because, List.of(arguments));
    }

    /// What a person decided, whatever the file looks like.
    public static <T> Finding<T> told(T value) {
        return of(value, 1, "told");
    }
}
