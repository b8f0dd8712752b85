package perennial.ground.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Done, now look there": what a handler of POST returns, with a sentence for the next page and, at best, a way back.
///
/// @param path where to go; a path of our own, never an address from outside
/// @param key of the sentence to say on the next page
/// @param undo path to POST to in order to take it back
public record Redirect(
        String path,
        @Nullable String key,
        List<Object> words,
        @Nullable String undo,
        boolean bad) implements Answer {

    public Redirect {
        if (!inTheHouse(path)) {
            throw new IllegalArgumentException("a redirect stays in the house, was " + path);
        }
    }

    /// Back to where a form says it came from; to the first page if that is not in the house.
    public static Redirect back(String path) {
        return to(inTheHouse(path) ? path : "/");
    }

    private static boolean inTheHouse(String path) {
        boolean relative = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
        return relative && path.chars().noneMatch(Character::isISOControl);
    }

    public static Redirect to(String path) {
        return new Redirect(path, null, List.of(), null, false);
    }

    public Redirect saying(String messageKey, Object... arguments) {
        return new Redirect(path, messageKey, List.of(arguments), undo, bad);
    }

    /// The same as `saying`, for news that is not good.
    public Redirect warning(String messageKey, Object... arguments) {
        return new Redirect(path, messageKey, List.of(arguments), undo, true);
    }

    public Redirect undoable(String undoPath) {
        return new Redirect(path, key, words, undoPath, bad);
    }
}
