package perennial.collect.intake.reading;

import java.nio.charset.Charset;
import java.util.List;

/// Tells Windows-1252 from what DOS, old Macs and Windows east of Vienna wrote: the right one puts small letters
/// inside words, the wrong ones put capitals and symbols there.
final class WesternEncodings {

    /// The likeliest first; it wins a tie.
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"),
            Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"));

    private static final int ENOUGH = 1 << 18;

    private WesternEncodings() {}

    static Finding<Charset> find(byte[] head) {
        Charset best = CANDIDATES.getFirst();
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Charset candidate : CANDIDATES) {
            double plausible = plausibility(head, candidate);
            if (plausible > first) {
                second = first;
                first = plausible;
                best = candidate;
            } else {
                second = Math.max(second, plausible);
            }
        }
        return Finding.of(best, 0.6 + 0.3 * Math.min(1, first - second), "letters-in-words");
    }

    /// Between -1 and 1: the mean opinion of all letters beyond ASCII.
    private static double plausibility(byte[] head, Charset charset) {
        String text = new String(head, 0, Math.min(head.length, ENOUGH), charset);
        double sum = 0;
        int count = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) > 0x7f) {
                sum += opinion(text.charAt(i - 1), text.charAt(i), text.charAt(i + 1));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double opinion(char before, char c, char after) {
        boolean insideWord = Character.isLetter(before) && Character.isLetter(after);
        if (Character.isISOControl(c) || c == '\ufffd' || c >= '\u2500' && c <= '\u25ff') {
            return -1;
        }
        if (Character.isLowerCase(c)) {
            return Character.isLetter(before) || Character.isLetter(after) ? 1 : 0;
        }
        if (Character.isUpperCase(c)) {
            return Character.isLowerCase(before) ? -1 : 0.5;
        }
        return insideWord && c != '’' ? -1 : 0;
    }
}
