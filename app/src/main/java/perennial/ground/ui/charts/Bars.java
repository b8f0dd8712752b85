package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// Amounts side by side, or on top of each other.
///
/// @param axis how a round number on the axis is written
public record Bars(String what, DoubleFunction<String> axis, List<Stop> stops, List<Series> series, boolean stacked)
        implements Chart {

    /// What part of a stop its bars fill.
    private static final double FILLED = 0.72;

    public Bars {
        for (Series one : series) {
            if (one.values().size() != stops.size()) {
                throw new IllegalArgumentException("a value for each of " + stops.size() + " stops, but " + one.name()
                        + " has " + one.values().size());
            }
        }
    }

    public static Bars grouped(String what, DoubleFunction<String> axis, List<Stop> stops, List<Series> series) {
        return new Bars(what, axis, stops, series, false);
    }

    public static Bars stacked(String what, DoubleFunction<String> axis, List<Stop> stops, List<Series> series) {
        return new Bars(what, axis, stops, series, true);
    }

    @Override
    public Content picture() {
        double least = 0;
        double most = 0;
        for (int i = 0; i < stops.size(); i++) {
            double below = 0;
            double above = 0;
            for (Series one : series) {
                double amount = amount(one, i);
                below = stacked ? below + Math.min(0, amount) : Math.min(below, amount);
                above = stacked ? above + Math.max(0, amount) : Math.max(above, amount);
            }
            least = Math.min(least, below);
            most = Math.max(most, above);
        }
        var plot = new Plot(what, stops, least, most, axis);
        for (int i = 0; i < stops.size(); i++) {
            plot.openStripe(i, tip(i));
            if (stacked) {
                pile(plot, i);
            } else {
                row(plot, i);
            }
            plot.closeStripe(i);
        }
        return plot.close();
    }

    private void pile(Plot plot, int i) {
        double above = 0;
        double below = 0;
        double width = FILLED / stops.size();
        for (Series one : series) {
            double amount = amount(one, i);
            double from = amount < 0 ? below : above;
            bar(plot, one, plot.x(i) - width / 2, width, from, from + amount);
            above += Math.max(0, amount);
            below += Math.min(0, amount);
        }
    }

    private void row(Plot plot, int i) {
        double width = FILLED / stops.size() / series.size();
        for (int s = 0; s < series.size(); s++) {
            double x = plot.x(i) + (s - series.size() / 2.0) * width;
            bar(plot, series.get(s), x, width * 0.94, 0, amount(series.get(s), i));
        }
    }

    private static void bar(Plot plot, Series one, double x, double width, double from, double to) {
        if (from == to) {
            return;
        }
        double top = plot.y(Math.max(from, to));
        double height = plot.y(Math.min(from, to)) - top;
        plot.svg.add(
                "rect",
                "class",
                "bar",
                "data-ink",
                one.ink(),
                "x",
                Svg.percent(x),
                "y",
                top,
                "width",
                Svg.percent(width),
                "height",
                height);
    }

    private static double amount(Series one, int stop) {
        Double amount = one.values().get(stop).amount();
        return amount == null ? 0 : amount;
    }

    private String tip(int i) {
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of(stops.get(i).label()),
                                series.stream()
                                        .map(one -> one.name() + " "
                                                + one.values().get(i).shown()))
                        .toList());
    }

    @Override
    public boolean empty() {
        return series.stream().flatMap(one -> one.values().stream()).allMatch(value -> value.amount() == null);
    }

    @Override
    public List<Key> keys() {
        return series.stream()
                .map(one -> new Key(one.name(), one.ink(), "solid"))
                .toList();
    }

    @Override
    public Grid table() {
        var head = new ArrayList<String>(List.of(""));
        series.forEach(one -> head.add(one.name()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < stops.size(); i++) {
            var row = new ArrayList<String>(List.of(stops.get(i).label()));
            for (Series one : series) {
                row.add(one.values().get(i).shown());
            }
            rows.add(row);
        }
        return new Grid(head, rows);
    }
}
