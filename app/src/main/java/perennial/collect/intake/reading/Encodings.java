package perennial.collect.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Finds a text's encoding: by its byte order mark, by whether it is UTF-8, and else by which encoding makes
/// words of it.
final class Encodings {

    /// So many valid sequences for each stray byte make it a UTF-8 file with some lines from elsewhere. In a file
    /// wholly in an older encoding, a valid sequence is an accident.
    private static final int MIXED = 3;

    private Encodings() {}

    static Finding<Charset> find(byte[] head) {
        Charset marked = byteOrderMark(head);
        if (marked != null) {
            return Finding.of(marked, 1, "byte-order-mark");
        }
        Charset wide = wide(head);
        if (wide != null) {
            return Finding.of(wide, 0.95, "utf16");
        }
        Utf8Check check = Utf8Check.of(head);
        if (check.strays() == 0) {
            return check.sequences() == 0
                    ? Finding.of(StandardCharsets.UTF_8, 0.9, "ascii")
                    : Finding.of(StandardCharsets.UTF_8, 0.99, "utf8");
        }
        return check.sequences() * MIXED >= check.strays()
                ? Finding.of(StandardCharsets.UTF_8, 0.8, "utf8-mixed", String.valueOf(check.strays()))
                : older(head);
    }

    private static @Nullable Charset byteOrderMark(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xff, 0xfe, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (startsWith(head, 0, 0, 0xfe, 0xff)) {
            return StandardCharsets.UTF_32BE;
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: in delimiters, digits, line ends and Latin letters every other byte is zero.
    private static @Nullable Charset wide(byte[] head) {
        int[] zeros = new int[2];
        int looked = Math.min(head.length, 4096);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int many = Math.max(2, looked / 12);
        int few = looked / 200;
        if (zeros[1] >= many && zeros[0] <= few) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] >= many && zeros[1] <= few ? StandardCharsets.UTF_16BE : null;
    }

    private static Finding<Charset> older(byte[] head) {
        Charset detected = standInRuns(head) ? detected(head) : null;
        return detected == null ? WesternEncodings.find(head) : Finding.of(detected, 0.75, "letter-statistics");
    }

    /// Whether letters beyond ASCII mostly stand side by side, as in other scripts. In Western ones they stand
    /// alone among plain letters.
    private static boolean standInRuns(byte[] head) {
        int alone = 0;
        int inRuns = 0;
        for (int i = 1; i < head.length - 1; i++) {
            if (head[i] < 0) {
                boolean neighbour = head[i - 1] < 0 || head[i + 1] < 0;
                inRuns += neighbour ? 1 : 0;
                alone += neighbour ? 0 : 1;
            }
        }
        return inRuns > alone;
    }

    /// An encoding of another script, by the frequency of its letters. Among the Western ones the detector only
    /// ever says Windows-1252, so its answer means nothing there.
    private static @Nullable Charset detected(byte[] head) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(head, 0, Math.min(head.length, 1 << 18));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name)) {
            return null;
        }
        return switch (name) {
            case "WINDOWS-1252", "ISO-8859-1", "US-ASCII", "UTF-8", "MACROMAN" -> null;
            default -> Charset.forName(name);
        };
    }
}
