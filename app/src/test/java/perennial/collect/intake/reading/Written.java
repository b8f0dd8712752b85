package perennial.collect.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import perennial.collect.intake.Complaint;

/// Files for tests, and what reading them gives.
final class Written {

    private Written() {}

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "orders", ".any"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String text) {
        return file(folder, text, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String text, Charset charset) {
        return file(folder, text.getBytes(charset));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static List<Read> reads(Spreadsheet sheet) {
        List<Read> reads = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            rows.forEachRemaining(reads::add);
        }
        return reads;
    }

    /// The cells of every usable row.
    static List<List<String>> cells(Spreadsheet sheet) {
        return reads(sheet).stream()
                .filter(Read.Usable.class::isInstance)
                .map(read -> ((Read.Usable) read).row().cells())
                .toList();
    }

    static List<Read.Refused> refused(Spreadsheet sheet) {
        return reads(sheet).stream()
                .filter(Read.Refused.class::isInstance)
                .map(Read.Refused.class::cast)
                .toList();
    }

    /// The last part of the complaint's key that the file is refused with.
    static String refusal(Path file) {
        try {
            Spreadsheet sheet = Spreadsheet.of(file);
            try (Rows rows = sheet.rows()) {
                rows.forEachRemaining(read -> {});
            }
            return "none, it was read: " + sheet.header().names();
        } catch (Refusal refusal) {
            return shortKey(refusal.complaint());
        }
    }

    static String shortKey(Complaint complaint) {
        return complaint.key().replace("intake.complaint.", "");
    }

    static Complaint why(Read.Refused refused) {
        return refused.row().complaint();
    }

    /// The remarks on the row at this place, short keys only.
    static List<String> remarks(Spreadsheet sheet, int row) {
        return reads(sheet).get(row) instanceof Read.Usable usable
                ? usable.remarks().stream().map(Written::shortKey).toList()
                : List.of("refused");
    }
}
