package perennial.ground.commands;

import java.util.regex.Pattern;

/// Words of others on their way to a terminal, which would take some characters for orders: to change colours, to
/// write backwards, to overwrite what was said before.
public final class Printable {

    private static final Pattern ORDERS =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

    private Printable() {}

    public static String text(String words) {
        return ORDERS.matcher(words.replace("\r\n", "\n")).replaceAll("\ufffd");
    }
}
