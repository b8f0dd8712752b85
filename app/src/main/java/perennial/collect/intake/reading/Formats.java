package perennial.collect.intake.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;

/// Looks at a file's first bytes, and opens it accordingly.
final class Formats {

    /// Enough to meet the first letter that isn't plain ASCII in nearly every file.
    private static final int HEAD = 4 << 20;

    private Formats() {}

    static Format of(Path file) {
        byte[] head = Unpacked.head(file, HEAD);
        if (head.length == 0) {
            throw Refusal.of(file, "file-empty");
        }
        int wrappings;
        try (Unpacked unpacked = Unpacked.open(file)) {
            wrappings = unpacked.wrappings();
        }
        return text(head, wrappings);
    }

    private static Format.Text text(byte[] head, int wrappings) {
        Finding<Charset> charset = Encodings.find(head);
        Sample sample = Sample.of(head, charset.value());
        Finding<Character> delimiter = Delimiters.find(sample);
        return new Format.Text(wrappings, charset, delimiter, Quotes.find(sample, delimiter.value()));
    }

    static Source open(Path file, Format format) {
        return switch (format) {
            case Format.Text text -> {
                Unpacked unpacked = Unpacked.open(file);
                yield new TextSource(unpacked, unpacked::progress, text);
            }
        };
    }
}
