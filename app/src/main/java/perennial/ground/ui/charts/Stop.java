package perennial.ground.ui.charts;

import org.jspecify.annotations.Nullable;

/// A place on the horizontal axis.
///
/// @param label in full: "March 2024"
/// @param brief at the foot of the chart: "Mar"
/// @param people where those behind this place are listed
public record Stop(String label, String brief, @Nullable String people) {

    public static Stop of(String label, String brief) {
        return new Stop(label, brief, null);
    }

    public static Stop of(String label, String brief, String people) {
        return new Stop(label, brief, people);
    }
}
