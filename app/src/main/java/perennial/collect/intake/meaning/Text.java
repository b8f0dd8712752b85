package perennial.collect.intake.meaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cells as people and databases can bear them.
final class Text {

    private static final Set<String> NOTHING = Set.of(
            "null",
            "n/a",
            "#n/a",
            "na",
            "nan",
            "none",
            "nil",
            "undefined",
            "(blank)",
            "(leer)",
            "-",
            "--",
            "–",
            "—",
            "?");

    private Text() {}

    /// Without control characters and outer space, on one line; null when nothing is left. Script, accents and emoji
    /// stay as they are.
    static @Nullable String clean(@Nullable String cell) {
        return clean(cell, false);
    }

    /// Like [#clean(String)], but line breaks stay.
    static @Nullable String lines(@Nullable String cell) {
        return clean(cell, true);
    }

    /// Like [#clean(String)]; null, too, for the words by which programs write that there is nothing.
    static @Nullable String value(@Nullable String cell) {
        String text = clean(cell, false);
        return text == null || meansNothing(text) ? null : text;
    }

    static boolean meansNothing(String text) {
        return text.length() <= 9 && !isDigit(text.charAt(0)) && NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    /// For comparing words: lower case, no accents, ß as ss.
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++)
            if (lower.charAt(i) > 127)
                return Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
        return lower;
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u3000' || c == '\ufeff';
    }

    private static @Nullable String clean(@Nullable String cell, boolean keepLines) {
        if (cell == null) return null;
        int from = 0;
        int to = cell.length();
        while (from < to && isOuter(cell.charAt(from))) from++;
        while (to > from && isOuter(cell.charAt(to - 1))) to--;
        if (from == to) return null;
        for (int i = from; i < to; i++) if (isSuspect(cell.charAt(i))) return scrubbed(cell, from, to, keepLines);
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isOuter(char c) {
        return (c <= ' ' || c > '~') && (isSpace(c) || c == '\u200b');
    }

    private static boolean isSuspect(char c) {
        if (c >= ' ' && c <= '~') return false;
        return c < ' '
                || c >= 0x7f && c <= 0x9f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == '\ufeff'
                || Character.isSurrogate(c);
    }

    // PostgreSQL takes neither NUL nor half a surrogate pair; overrides of the writing direction can disguise a text.
    private static @Nullable String scrubbed(String cell, int from, int to, boolean keepLines) {
        var out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (!isSuspect(c)) out.append(c);
            else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(cell.charAt(i + 1)))
                out.append(c).append(cell.charAt(++i));
            else if (Character.isSurrogate(c)) out.append('\ufffd');
            else if (keepLines && c == '\n') out.append('\n');
            else if (c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029') out.append(' ');
        }
        String text = out.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
