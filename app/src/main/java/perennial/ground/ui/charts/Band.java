package perennial.ground.ui.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// From where to where values are likely to lie, along the stops; a stop without a range has none.
public record Band(String name, String ink, List<@Nullable Range> ranges) {

    /// @param shown "€900 to €1,400"
    public record Range(double low, double high, String shown) {
        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("a range goes up, was " + low + " to " + high);
            }
        }
    }
}
