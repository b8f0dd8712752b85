package perennial.collect.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds a text's encoding.
final class Encodings {

    private Encodings() {}

    static Finding<Charset> find(byte[] head) {
        return Finding.of(StandardCharsets.UTF_8, 0.9, "utf8");
    }
}
