package perennial.collect.intake.meaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// E-mail addresses as a key: `Ada Lovelace <ADA@Example.com>`, `mailto:ada@example.com` and ` ada@example.com ` are
/// one.
public final class Emails {

    private Emails() {}

    /// @return lower case; what stands after a plus is kept; null when it is no address
    public static @Nullable String read(String cell) {
        int open = cell.lastIndexOf('<');
        int close = cell.lastIndexOf('>');
        String address = open >= 0 && close > open ? cell.substring(open + 1, close) : cell;
        address = address.strip();
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) address = address.substring(7);
        int query = address.indexOf('?');
        if (query > address.indexOf('@')) address = address.substring(0, query);
        return plausible(address) ? address.toLowerCase(Locale.ROOT) : null;
    }

    private static boolean plausible(String address) {
        int at = address.indexOf('@');
        if (at < 1 || at != address.lastIndexOf('@') || at > 64 || address.length() > 254) return false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c == ',' || c == ';' || c == '(' || c == ')' || c == '"' || c == '<' || c == '>'
                    || c == 0x7f) return false;
        }
        int dot = address.lastIndexOf('.');
        return dot > at + 1 && dot < address.length() - 2 + (address.charAt(address.length() - 1) > 127 ? 1 : 0);
    }
}
