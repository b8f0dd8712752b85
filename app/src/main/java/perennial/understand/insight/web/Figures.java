package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.util.Map;

/// Reads single figures; what is not known counts as 0.
final class Figures {

    private Figures() {}

    static long count(Map<String, BigDecimal> figures, String key) {
        return figures.getOrDefault(key, BigDecimal.ZERO).longValue();
    }

    /// Whether anything was ever sold for a known amount.
    static boolean knowMoney(Map<String, BigDecimal> figures) {
        return count(figures, "revenue") + count(figures, "anonymous-revenue") > 0;
    }

    /// A part of a whole in [0, 1]; 0 of nothing.
    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
