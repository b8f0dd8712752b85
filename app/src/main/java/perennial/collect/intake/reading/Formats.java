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
        Foreign.refuse(file, head);
        int wrappings = wrappings(file);
        return WorkbookFormats.isZip(head) ? WorkbookFormats.find(file, wrappings) : text(file, head, wrappings);
    }

    private static int wrappings(Path file) {
        try (Unpacked unpacked = Unpacked.open(file)) {
            return unpacked.wrappings();
        }
    }

    private static Format.Text text(Path file, byte[] head, int wrappings) {
        Finding<Charset> charset = Encodings.find(head);
        Sample sample = Sample.of(head, charset.value());
        Foreign.refuseText(file, sample.text());
        Finding<Character> delimiter = Delimiters.find(sample);
        return new Format.Text(wrappings, charset, delimiter, Quotes.find(sample, delimiter.value()));
    }

    static Source open(Path file, Format format) {
        return switch (format) {
            case Format.Text text -> {
                Unpacked unpacked = Unpacked.open(file);
                yield new TextSource(unpacked, unpacked::progress, text);
            }
            case Format.Workbook workbook -> {
                Workbook opened = Workbook.open(file, workbook.wrappings());
                yield WorkbookSource.open(file, opened, workbook.sheet().value());
            }
        };
    }
}
