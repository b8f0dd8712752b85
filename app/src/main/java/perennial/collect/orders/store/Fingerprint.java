package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A 64-bit mark of some values in their order: equal values, equal mark. Not for secrets.
///
/// FNV-1a over the characters, with the finaliser of MurmurHash3 so that sums of marks spread well
/// (Fowler, Noll, Vo 1991; Appleby 2011).
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long state = OFFSET;

    Fingerprint add(@Nullable String text) {
        if (text == null) {
            return mix(-1);
        }
        for (int i = 0; i < text.length(); i++) {
            mix(text.charAt(i));
        }
        return mix(text.length());
    }

    Fingerprint add(Instant at) {
        return mix(at.getEpochSecond()).mix(at.getNano());
    }

    Fingerprint add(@Nullable Long number) {
        return number == null ? mix(-1) : mix(number).mix(1);
    }

    Fingerprint add(@Nullable BigDecimal number) {
        return add(number == null ? null : number.stripTrailingZeros().toPlainString());
    }

    Fingerprint add(boolean flag) {
        return mix(flag ? 1 : 0);
    }

    long value() {
        long h = state;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    private Fingerprint mix(long value) {
        state = (state ^ value) * PRIME;
        return this;
    }
}
