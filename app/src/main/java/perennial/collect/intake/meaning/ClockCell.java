package perennial.collect.intake.meaning;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a time of day: `10:00`, `9:05:07.123 PM`, `14.30 Uhr`, `10h30`, `10:00:00 +0200`, `08:00 UTC`.
final class ClockCell {

    // Hours east of Greenwich. What is ambiguous in the world (IST, CST of China) is left out.
    private static final Map<String, Integer> ABBREVIATIONS = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("wet", 0),
            Map.entry("bst", 1),
            Map.entry("west", 1),
            Map.entry("cet", 1),
            Map.entry("mez", 1),
            Map.entry("cest", 2),
            Map.entry("mesz", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));

    private String cell = "";
    private int at;
    private boolean present;
    private LocalTime time = LocalTime.MIDNIGHT;
    private @Nullable ZoneOffset offset;

    void clear() {
        present = false;
        time = LocalTime.MIDNIGHT;
        offset = null;
    }

    boolean present() {
        return present;
    }

    LocalTime time() {
        return time;
    }

    @Nullable
    ZoneOffset offset() {
        return offset;
    }

    boolean set(int hour, int minute, int second) {
        if (hour > 23 || minute > 59 || second > 60) return false;
        set(LocalTime.of(hour, minute, Math.min(second, 59)));
        return true;
    }

    void set(LocalTime value) {
        time = value;
        present = true;
    }

    /// Reads from a place in the cell to its end; nothing there is fine and means midnight.
    boolean read(String text, int from) {
        if (from == text.length() && !present) return true;
        cell = text;
        at = from;
        skip();
        if (at == cell.length()) return true;
        if (present) return false;
        int hour = digits(2);
        if (hour < 0 || at >= cell.length()) return false;
        char separator = cell.charAt(at);
        boolean oclock = separator == ':' || separator == '.' || separator == 'h' || separator == 'H';
        if (!oclock && !isLetterAt(at) && separator != ' ') return false;
        if (oclock) at++;
        int minute = oclock ? digits(2) : 0;
        if (minute < 0) {
            if (separator != 'h') return false;
            minute = 0;
        }
        int second = 0;
        int nano = 0;
        if (oclock && at < cell.length() && (cell.charAt(at) == ':' || cell.charAt(at) == separator)) {
            at++;
            second = digits(2);
            if (second < 0) return false;
            nano = fraction();
        }
        int half = halfOfDay();
        if (half < 0 && !oclock) return false;
        if (half >= 0) {
            if (hour < 1 || hour > 12) return false;
            hour = hour % 12 + half;
        }
        if (!set(hour, minute, second)) return false;
        if (nano > 0) time = time.withNano(nano);
        return zone();
    }

    private int fraction() {
        if (at >= cell.length() || cell.charAt(at) != '.' && cell.charAt(at) != ',') return 0;
        at++;
        int nano = 0;
        int width = 0;
        for (; at < cell.length() && Text.isDigit(cell.charAt(at)); at++)
            if (width++ < 9) nano = nano * 10 + (cell.charAt(at) - '0');
        for (; width < 9; width++) nano *= 10;
        return nano;
    }

    /// @return hours to add, -1 when there is neither am nor pm
    private int halfOfDay() {
        skip();
        if (at >= cell.length()) return -1;
        char c = Character.toLowerCase(cell.charAt(at));
        if (c != 'a' && c != 'p') return -1;
        int i = at + 1;
        while (i < cell.length() && (cell.charAt(i) == '.' || Text.isSpace(cell.charAt(i)))) i++;
        if (i >= cell.length() || Character.toLowerCase(cell.charAt(i)) != 'm') return -1;
        at = i + 1;
        if (at < cell.length() && cell.charAt(at) == '.') at++;
        return c == 'p' ? 12 : 0;
    }

    /// Z, +02:00, -0500, +02, GMT+2, (CEST), Uhr
    private boolean zone() {
        skip();
        if (at == cell.length()) return true;
        String rest = cell.substring(at).strip();
        if (rest.startsWith("(") && rest.endsWith(")")) rest = rest.substring(1, rest.length() - 1);
        String word = rest.toLowerCase(Locale.ROOT);
        if (word.equals("uhr") || word.equals("h")) return true;
        Integer hours = ABBREVIATIONS.get(word);
        if (hours != null) {
            offset = ZoneOffset.ofHours(hours);
            return true;
        }
        if (word.startsWith("gmt") || word.startsWith("utc"))
            rest = rest.substring(3).strip();
        offset = offset(rest);
        return offset != null;
    }

    private static @Nullable ZoneOffset offset(String text) {
        if (text.length() < 2 || text.charAt(0) != '+' && text.charAt(0) != '-' && text.charAt(0) != '−') return null;
        String digits = text.substring(1).replace(":", "");
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) return null;
        int value = Integer.parseInt(digits);
        int hours = digits.length() <= 2 ? value : value / 100;
        int minutes = digits.length() <= 2 ? 0 : value % 100;
        if (hours > 18 || minutes > 59 || hours == 18 && minutes > 0) return null;
        int sign = text.charAt(0) == '+' ? 1 : -1;
        return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    }

    private int digits(int most) {
        int start = at;
        int value = 0;
        while (at < cell.length() && at - start < most && Text.isDigit(cell.charAt(at)))
            value = value * 10 + (cell.charAt(at++) - '0');
        return at == start ? -1 : value;
    }

    private void skip() {
        while (at < cell.length()
                && (Text.isSpace(cell.charAt(at)) || cell.charAt(at) == ',' || cell.charAt(at) == 'T' && beforeDigit()))
            at++;
    }

    private boolean beforeDigit() {
        return at + 1 < cell.length() && Text.isDigit(cell.charAt(at + 1));
    }

    private boolean isLetterAt(int index) {
        return Character.isLetter(cell.charAt(index));
    }
}
