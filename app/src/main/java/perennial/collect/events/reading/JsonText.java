package perennial.collect.events.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// JSON in a form PostgreSQL can hold: it knows no character zero and no half of a pair.
final class JsonText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonText() {}

    /// A piece of a body that has been read through already. Almost always it can stay as it is.
    static String of(byte[] body, int from, int to) {
        var text = new String(body, from, to - from, UTF_8);
        return text.contains("\\u") ? clean(JSON.readTree(text)).toString() : text;
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(clean(node.stringValue()));
        }
        if (node.isArray()) {
            var array = NODES.arrayNode();
            node.forEach(each -> array.add(clean(each)));
            return array;
        }
        if (node.isObject()) {
            var object = NODES.objectNode();
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                object.set(clean(each.getKey()), clean(each.getValue()));
            }
            return object;
        }
        return node;
    }

    /// The text without characters zero; half a pair becomes the character for "unreadable".
    static String clean(String text) {
        var whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return hasSurrogates(whole) ? new String(whole.getBytes(UTF_16), UTF_16) : whole;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) return true;
        }
        return false;
    }
}
