package perennial.collect.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a row or a file can't be read: a message key and its arguments, so that each reader gets it in their own
/// language.
///
/// @param key a key of the message bundle `messages`, `intake.complaint.…`; the sentence says what is wrong and what to
/// do
/// @param column the header of the column at fault; null when it is the whole row or file
/// @param arguments the values named in the sentence, shortened to 80 characters each
public record Complaint(String key, @Nullable String column, List<String> arguments) {

    public static Complaint of(String key, @Nullable String column, String... arguments) {
        return new Complaint(key, column, List.of(arguments));
    }
}
