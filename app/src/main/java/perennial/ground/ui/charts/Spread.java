package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// How something is spread over people: how many there are in each range, and where the landmarks stand.
///
/// @param many what a bar counts: "Customers"
public record Spread(
        String what, String many, DoubleFunction<String> axis, List<Stop> ranges, List<Value> counts, List<Mark> marks)
        implements Chart {

    /// A landmark such as the median.
    ///
    /// @param position along the ranges: 0 is the left edge of the first, 2.5 the middle of the third
    public record Mark(String label, String shown, double position) {}

    private static final double LINE = 15;

    public Spread {
        if (counts.size() != ranges.size()) {
            throw new IllegalArgumentException(
                    "a count for each of " + ranges.size() + " ranges, but there are " + counts.size());
        }
    }

    @Override
    public Content picture() {
        double most = counts.stream()
                .mapToDouble(count -> count.amount() == null ? 0 : count.amount())
                .max()
                .orElse(0);
        var plot = new Plot(what, ranges, 0, most, axis);
        double width = 1.0 / ranges.size();
        for (int i = 0; i < ranges.size(); i++) {
            Double amount = counts.get(i).amount();
            plot.openStripe(
                    i, ranges.get(i).label() + "\n" + many + " " + counts.get(i).shown());
            if (amount != null && amount > 0) {
                plot.svg.add(
                        "rect",
                        "class",
                        "bar",
                        "data-ink",
                        "1",
                        "x",
                        Svg.percent(i * width + width * 0.04),
                        "y",
                        plot.y(amount),
                        "width",
                        Svg.percent(width * 0.92),
                        "height",
                        Plot.TOP + Plot.HEIGHT - plot.y(amount));
            }
            plot.closeStripe(i);
        }
        for (int i = 0; i < marks.size(); i++) {
            mark(plot, marks.get(i), i);
        }
        return plot.close();
    }

    /// Each landmark's words stand a line lower than those before, so that close ones do not cover each other.
    private void mark(Plot plot, Mark mark, int line) {
        double share = Math.clamp(mark.position() / ranges.size(), 0, 1);
        String x = Svg.percent(share);
        double y = Plot.TOP - 8 + line * LINE;
        plot.svg.add("line", "class", "mark", "x1", x, "x2", x, "y1", y, "y2", Plot.TOP + Plot.HEIGHT);
        boolean right = share > 0.6;
        plot.svg.text(
                mark.label() + " " + mark.shown(),
                "class",
                right ? "mark-words end" : "mark-words",
                "x",
                x,
                "y",
                y + 4,
                "dx",
                right ? "-6" : "6");
    }

    @Override
    public boolean empty() {
        return counts.stream().allMatch(count -> count.amount() == null);
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Grid table() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < ranges.size(); i++) {
            rows.add(List.of(ranges.get(i).label(), counts.get(i).shown()));
        }
        return new Grid(List.of("", many), rows);
    }
}
