package perennial.ground.access.identity;

import java.util.Locale;

/// Bytes as letters and digits that can be typed from paper (RFC 4648, without padding).
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8 | b & 0xff) & 0xffff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - bits & 31));
        }
        return text.toString();
    }

    /// In capitals and without anything that is not of the alphabet: what somebody meant when they typed it.
    static String meant(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }

    /// In groups of four, for the eye.
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }
}
