package perennial.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named numbers in a fixed order, and the check every model makes of them.
public final class Parameters {

    private Parameters() {}

    /// Numbers by name, in the order given: name, value, name, value …
    public static Map<String, Double> of(Object... namesAndValues) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).doubleValue());
        }
        return Collections.unmodifiableMap(map);
    }

    /// Refuses what is not above 0 and finite.
    public static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, was " + value);
        }
    }

    /// Refuses a length of time that is not 0 or more and finite.
    public static double horizon(double weeks) {
        if (!(weeks >= 0) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException("weeks must be 0 or more and finite, was " + weeks);
        }
        return weeks;
    }

    /// Refuses a count below 0.
    public static int count(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
        }
        return value;
    }
}
