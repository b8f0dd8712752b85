package perennial.collect.intake.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Files that hold no table we read, recognised by how they begin, so that the sentence can name them and say
/// what to do instead.
final class Foreign {

    /// @param start the first bytes, one character each
    /// @param offset where they stand
    /// @param what the last part of the complaint's key
    /// @param name the format's own name, the same in every language
    private record Signature(String start, int offset, String what, String name) {
        boolean matches(String head) {
            return head.startsWith(start, offset);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", 0, "file-pdf", "PDF"),
            new Signature("\u0089PNG\r\n", 0, "file-picture", "PNG"),
            new Signature("\u00ff\u00d8\u00ff", 0, "file-picture", "JPEG"),
            new Signature("GIF8", 0, "file-picture", "GIF"),
            new Signature("WEBP", 8, "file-picture", "WebP"),
            new Signature("ftyphei", 4, "file-picture", "HEIC"),
            new Signature("ftypmif", 4, "file-picture", "HEIC"),
            new Signature("II*\0", 0, "file-picture", "TIFF"),
            new Signature("MM\0*", 0, "file-picture", "TIFF"),
            new Signature("7z\u00bc\u00af\u0027\u001c", 0, "file-archive", "7z"),
            new Signature("Rar!\u001a\u0007", 0, "file-archive", "RAR"),
            new Signature("BZh", 0, "file-archive", "bzip2"),
            new Signature("\u00fd7zXZ\0", 0, "file-archive", "xz"),
            new Signature("(\u00b5/\u00fd", 0, "file-archive", "Zstandard"),
            new Signature("ustar", 257, "file-archive", "tar"),
            new Signature("SQLite format 3\0", 0, "file-database", "SQLite"),
            new Signature("\0\u0001\0\0Standard ", 0, "file-database", "Access"),
            new Signature("PAR1", 0, "file-database", "Parquet"),
            new Signature("\u0009\u0008\u0010\0", 0, "file-old-excel", "XLS"),
            new Signature("\u0009\u0004\u0006\0", 0, "file-old-excel", "XLS"),
            new Signature("{\\rtf", 0, "file-office", "RTF"));

    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final double TOO_MANY_CONTROLS = 0.1;

    private Foreign() {}

    /// @throws Refusal when the bytes are those of something else
    static void refuse(Path file, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (signature.matches(start)) {
                throw Refusal.of(file, signature.what(), signature.name());
            }
        }
        if (start.startsWith(COMPOUND)) {
            throw Refusal.of(file, compound(head), "Microsoft Office");
        }
    }

    /// What is inside the container that Office used before 2007, and uses still around encrypted files. The
    /// names of its parts are written in UTF-16.
    private static String compound(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            return "file-encrypted";
        }
        return text.contains(wide("Workbook")) || text.contains(wide("Book")) ? "file-old-excel" : "file-office";
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /// @throws Refusal when the text is not made of rows, or is no text at all
    static void refuseText(Path file, String text) {
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.of(file, "file-empty");
        }
        String start = text.stripLeading();
        if (start.regionMatches(true, 0, "BEGIN:VCARD", 0, 11) || start.startsWith("BEGIN:VCALENDAR")) {
            throw Refusal.of(file, "file-cards");
        }
        if (start.startsWith("<")) {
            refuseMarkup(file, start);
        }
        if (start.matches("(?s)(\\{\\s*\"|\\[\\s*[\\[{\"]).*")) {
            throw Refusal.of(file, "file-json");
        }
        if (controls(text) > TOO_MANY_CONTROLS) {
            throw Refusal.of(file, "file-binary");
        }
    }

    private static void refuseMarkup(Path file, String start) {
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw Refusal.of(file, "file-old-excel", "XML");
        }
        if (start.matches("(?is)<(!doctype\\s+html|html|head|meta|body|table|style|div)\\b.*")) {
            throw Refusal.of(file, "file-web-page");
        }
        if (start.startsWith("<?xml") || start.startsWith("<!")) {
            throw Refusal.of(file, "file-xml");
        }
    }

    /// The share of characters that no text has. NULs at the end don't count: that is how some disks fill a file
    /// that was cut off.
    private static double controls(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        long controls = text.substring(0, end)
                .chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 1 && c != 0x1f)
                .count();
        return end == 0 ? 0 : (double) controls / end;
    }
}
