package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.List;
import java.util.function.DoubleFunction;

/// The frame that charts with a horizontal row of stops share: ticks, feet, and a stripe for each stop that shows its
/// values when one points at it, touches it or comes to it by keyboard.
final class Plot {

    static final double TOP = 22;
    static final double HEIGHT = 196;
    private static final double FOOT = 26;
    private static final int STEPS = 3;

    /// Width of a figure at the size the ticks are set in, and the space beside them.
    private static final double LETTER = 6.6;

    private static final double GUTTER = 8;

    /// More feet than this stand too close on a wide screen, and this many on a phone.
    private static final int WIDE = 13;

    private static final int NARROW = 6;

    final Svg svg = new Svg();
    final Scale scale;
    private final List<Stop> stops;

    Plot(String what, List<Stop> stops, double least, double most, DoubleFunction<String> axis) {
        this.stops = stops;
        this.scale = Scale.of(least, most, STEPS);
        axis(axis);
        svg.open(
                "svg",
                "class",
                "plot",
                "width",
                "100%",
                "height",
                TOP + HEIGHT + FOOT,
                "role",
                "group",
                "aria-label",
                what);
        for (double tick : scale.ticks()) {
            svg.add(
                    "line",
                    "class",
                    tick == 0 ? "axis" : "grid",
                    "x1",
                    "0",
                    "x2",
                    "100%",
                    "y1",
                    y(tick),
                    "y2",
                    y(tick));
        }
        feet();
    }

    /// The numbers stand in a column of their own, as wide as the longest of them.
    private void axis(DoubleFunction<String> written) {
        List<String> words = scale.ticks().stream().map(written::apply).toList();
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        double width = longest * LETTER + GUTTER;
        svg.open("svg", "class", "ticks", "width", width, "height", TOP + HEIGHT + FOOT, "aria-hidden", "true");
        for (int i = 0; i < words.size(); i++) {
            svg.text(words.get(i), "x", width - GUTTER, "y", y(scale.ticks().get(i)) + 4);
        }
        svg.close("svg");
    }

    Content close() {
        return svg.close("svg").content();
    }

    double y(double value) {
        return TOP + scale.y(value, HEIGHT);
    }

    /// The middle of a stop, as a share of the width.
    double x(int stop) {
        return (stop + 0.5) / stops.size();
    }

    private void feet() {
        int wide = Math.ceilDiv(stops.size(), WIDE);
        int narrow = wide * Math.ceilDiv(Math.ceilDiv(stops.size(), wide), NARROW);
        for (int i = 0; i < stops.size(); i++) {
            if (i % wide == 0) {
                String kind = i % narrow == 0 ? "foot" : "foot wide";
                svg.text(stops.get(i).brief(), "class", kind, "x", Svg.percent(x(i)), "y", TOP + HEIGHT + FOOT - 7);
            }
        }
    }

    /// Opens the stripe of a stop; whatever is drawn until `closeStripe` belongs to it.
    void openStripe(int i, String tip) {
        Stop stop = stops.get(i);
        svg.open(
                stop.people() == null ? "g" : "a",
                "class",
                "stripe",
                "href",
                stop.people(),
                "tabindex",
                stop.people() == null ? "0" : null,
                "role",
                stop.people() == null ? "img" : null,
                "aria-label",
                tip.replace("\n", ", "),
                "data-tip",
                tip);
        svg.add(
                "rect",
                "class",
                "touch",
                "x",
                Svg.percent(i / (double) stops.size()),
                "y",
                "0",
                "width",
                Svg.percent(1.0 / stops.size()),
                "height",
                TOP + HEIGHT);
    }

    void closeStripe(int i) {
        svg.close(stops.get(i).people() == null ? "g" : "a");
    }

    /// Opens the stretched field in which lines and areas are drawn, 1000 wide and as high as the plot.
    void openField() {
        svg.open(
                "svg",
                "class",
                "field",
                "x",
                "0",
                "y",
                TOP,
                "width",
                "100%",
                "height",
                HEIGHT,
                "viewBox",
                "0 0 1000 " + Svg.number(HEIGHT),
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
    }

    void closeField() {
        svg.close("svg");
    }
}
