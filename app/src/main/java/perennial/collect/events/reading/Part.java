package perennial.collect.events.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// A part of an event that is kept as it is, such as its properties: read through once, to see that it keeps to the
/// limits and to pick out by which keys people are known.
final class Part {

    private static final int LARGEST_EXPONENT = 300;

    private final byte[] body;
    private @Nullable String text;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String device;
    private @Nullable String first;
    private @Nullable String second;

    Part(byte[] body) {
        this.body = body;
    }

    /// Reads on from the opening brace to the one that closes it.
    void read(JsonParser json, Tally tally) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        int depth = 1;
        while (depth > 0) {
            var token = json.nextToken();
            switch (token) {
                case START_OBJECT, START_ARRAY -> tally.depth(++depth);
                case END_OBJECT, END_ARRAY -> depth--;
                case PROPERTY_NAME -> name(json.currentName(), depth, tally);
                case VALUE_STRING -> value(json, depth);
                case VALUE_NUMBER_INT -> tally.digits(json.getStringLength());
                case VALUE_NUMBER_FLOAT -> tally.number(json.getString());
                default -> {}
            }
        }
        if (tally.keepsToLimits()) {
            text = JsonText.of(body, from, (int) json.currentLocation().getByteOffset());
        }
    }

    private void name(String name, int depth, Tally tally) {
        tally.name();
        if (depth == 1) {
            first = name;
        } else if (depth == 2) {
            second = name;
        }
    }

    /// `email` and `phone` of the part itself and of `traits` within it, `device.id`.
    private void value(JsonParser json, int depth) {
        if (depth > 2 || first == null) {
            return;
        }
        var name = depth == 1 ? first : "traits".equals(first) ? second : null;
        if ("email".equals(name)) {
            email = json.getString();
        } else if ("phone".equals(name)) {
            phone = json.getString();
        } else if (depth == 2 && "device".equals(first) && "id".equals(second)) {
            device = json.getString();
        }
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String device() {
        return device;
    }

    /// Counts what is limited over all parts of one event.
    static final class Tally {

        private int names;
        private int deepest;
        private boolean hugeNumber;

        void name() {
            names++;
        }

        void depth(int depth) {
            deepest = Math.max(deepest, depth);
        }

        /// Other programs that read it later refuse a number of thousands of digits.
        void digits(int length) {
            hugeNumber |= length > LARGEST_EXPONENT;
        }

        void number(String text) {
            digits(text.length());
            int e = Math.max(text.indexOf('e'), text.indexOf('E'));
            hugeNumber |= e >= 0
                    && (text.length() - e > 6 || Math.abs(Integer.parseInt(text.substring(e + 1))) > LARGEST_EXPONENT);
        }

        boolean keepsToLimits() {
            return complaint() == null;
        }

        @Nullable
        String complaint() {
            return deepest > Limits.DEPTH
                    ? "too-deep"
                    : names > Limits.NAMES ? "too-many-names" : hugeNumber ? "huge-number" : null;
        }
    }
}
