package perennial.ground.ui.charts;

import java.util.List;

/// Values along the stops, in one colour.
///
/// @param ink `1` to `8`, a stage (`at-risk`), or `quiet` for what is there to compare with
/// @param manner how a line is drawn; bars take no notice
public record Series(String name, String ink, Manner manner, List<Value> values) {

    public enum Manner {
        LINE,
        AREA,
        DASHED
    }

    public static Series line(String name, String ink, List<Value> values) {
        return new Series(name, ink, Manner.LINE, values);
    }

    public static Series area(String name, String ink, List<Value> values) {
        return new Series(name, ink, Manner.AREA, values);
    }

    /// What is expected and not yet seen.
    public static Series dashed(String name, String ink, List<Value> values) {
        return new Series(name, ink, Manner.DASHED, values);
    }
}
