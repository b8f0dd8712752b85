package perennial.collect.intake.reading;

import java.nio.file.Path;

/// Stops a small file from becoming an endless one.
final class Bombs {

    private Bombs() {}

    static void check(Path file, long packed, long unpacked) {
        if (unpacked > Limits.UNPACKED_BYTES) {
            throw Refusal.of(file, "too-large", String.valueOf(Limits.UNPACKED_BYTES >> 30));
        }
        if (unpacked > Limits.RATIO_COUNTS_FROM && unpacked / Limits.RATIO > packed) {
            throw Refusal.of(file, "bomb", String.valueOf(unpacked / Math.max(1, packed)));
        }
    }
}
