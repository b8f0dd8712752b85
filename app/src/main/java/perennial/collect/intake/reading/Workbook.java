package perennial.collect.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A workbook opened for reading its sheets.
///
/// @param unpacked the temporary file it was unpacked to from gzip; null when it needed none
record Workbook(
        Parts parts,
        Styles styles,
        SharedTexts texts,
        boolean from1904,
        @Nullable Path unpacked) implements AutoCloseable {

    /// @param wrappings how often the file is packed with gzip
    static Workbook open(Path file, int wrappings) {
        Path unpacked = wrappings == 0 ? null : unpack(file);
        Parts parts = null;
        try {
            parts = Parts.open(file, unpacked == null ? file : unpacked);
            WorkbookIndex index = WorkbookIndex.of(file, parts);
            Styles styles = Styles.of(file, bytes(parts, index.styles()));
            SharedTexts texts = SharedTexts.of(file, bytes(parts, index.texts()));
            return new Workbook(parts, styles, texts, index.from1904(), unpacked);
        } catch (RuntimeException e) {
            if (parts != null) {
                parts.close();
            }
            delete(unpacked);
            throw e;
        }
    }

    private static @Nullable PartBytes bytes(Parts parts, @Nullable String name) {
        return name == null ? null : parts.bytes(name);
    }

    /// A zip can't be read from the front; it needs a file.
    static Path unpack(Path file) {
        try (Unpacked bytes = Unpacked.open(file)) {
            Path target = Files.createTempFile("workbook", ".tmp");
            try {
                Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                return target;
            } catch (IOException | RuntimeException e) {
                delete(target);
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.because(e, file, "no-room");
        }
    }

    static void delete(@Nullable Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        texts.close();
        parts.close();
        delete(unpacked);
    }
}
