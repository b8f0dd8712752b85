package perennial.ground.ui.charts;

import java.util.ArrayList;
import java.util.List;

/// A vertical axis with round numbers on it.
///
/// @param low lowest tick
/// @param high highest tick
record Scale(double low, double high, List<Double> ticks) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /// The rounding of a double may not cost a tick.
    private static final double ALMOST = 1e-9;

    /// Contains zero and both values, with about `wanted` steps.
    static Scale of(double least, double most, int wanted) {
        double low = Math.min(0, least);
        double high = Math.max(low == 0 ? 0 : low, Math.max(0, most));
        if (high - low == 0) {
            high = 1;
        }
        double step = step((high - low) / wanted);
        long first = (long) Math.floor(low / step + ALMOST);
        long last = (long) Math.ceil(high / step - ALMOST);
        var ticks = new ArrayList<Double>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new Scale(first * step, last * step, ticks);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (rough <= round * power * (1 + ALMOST)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /// From the top of a plot of that height.
    double y(double value, double height) {
        return height * (high - value) / (high - low);
    }
}
