package perennial.collect.intake.reading;

/// How much of some bytes is UTF-8.
///
/// @param sequences letters beyond ASCII in valid UTF-8
/// @param strays bytes that are no UTF-8
record Utf8Check(int sequences, int strays) {

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = length(bytes[at]);
            if (length > 1 && at + length > bytes.length) {
                break;
            }
            boolean valid = length > 1 && continues(bytes, at, length);
            sequences += valid ? 1 : 0;
            strays += valid ? 0 : 1;
            at += valid ? length : 1;
        }
        return new Utf8Check(sequences, strays);
    }

    private static int length(byte first) {
        int b = first & 0xff;
        if (b >= 0xc2 && b <= 0xdf) {
            return 2;
        }
        if (b >= 0xe0 && b <= 0xef) {
            return 3;
        }
        return b >= 0xf0 && b <= 0xf4 ? 4 : 1;
    }

    private static boolean continues(byte[] bytes, int at, int length) {
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
