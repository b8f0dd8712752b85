package perennial.collect.intake.reading;

import java.nio.charset.Charset;

/// Bytes that make no sense in the file's encoding travel as lone low surrogates, which no decoder produces,
/// until their row is complete; then they become the letters of Windows-1252, and the row is marked.
///
/// So a UTF-8 file with some Latin-1 lines neither turns into gibberish nor loses a letter.
final class StrayBytes {

    private static final char FIRST = '\udc00';
    private static final char[] LETTERS = letters();

    private StrayBytes() {}

    static char carry(byte stray) {
        return (char) (FIRST + (stray & 0xff));
    }

    /// Whether the text between the two positions holds a stray byte or a NUL.
    static boolean within(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == 0 || c >= FIRST && isStray(c, i == from ? ' ' : text[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStray(char c, char before) {
        return c >= FIRST && c <= FIRST + 0xff && !Character.isHighSurrogate(before);
    }

    static boolean hasStray(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isStray(cell.charAt(i), i == 0 ? ' ' : cell.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasNul(String cell) {
        return cell.indexOf(0) >= 0;
    }

    /// The cell with its stray bytes as letters and without NULs, which no database takes.
    static String mended(String cell) {
        StringBuilder mended = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char letter = isStray(c, i == 0 ? ' ' : cell.charAt(i - 1)) ? LETTERS[c - FIRST] : c;
            if (letter != 0) {
                mended.append(letter);
            }
        }
        return mended.toString();
    }

    /// Windows-1252, with its five holes filled by the control characters of Latin-1.
    private static char[] letters() {
        char[] letters = new char[256];
        Charset windows = Charset.forName("windows-1252");
        for (int b = 0; b < 256; b++) {
            char decoded = new String(new byte[] {(byte) b}, windows).charAt(0);
            letters[b] = decoded == '\ufffd' ? (char) b : decoded;
        }
        return letters;
    }
}
