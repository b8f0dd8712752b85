package perennial.collect.connectors.reading;

import static java.nio.charset.StandardCharsets.UTF_16;

import tools.jackson.databind.JsonNode;

/// JSON in one way of writing it, in which words can be found, and that PostgreSQL can hold.
final class PlainJson {

    private PlainJson() {}

    /// A character zero is written in six others, and can go; it never means anything.
    static String of(JsonNode node) {
        return clean(node.toString()).replace("\\u0000", "");
    }

    /// Without characters zero; half of a pair becomes the character for "unreadable".
    static String clean(String text) {
        var whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? whole
                : new String(whole.getBytes(UTF_16), UTF_16);
    }
}
