package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How something went over time: lines, areas, and the band in which a forecast is likely to lie.
///
/// @param axis how a round number on the axis is written
public record Lines(String what, DoubleFunction<String> axis, List<Stop> stops, List<Series> series, List<Band> bands)
        implements Chart {

    private static final double DOT = 4;

    public Lines {
        for (Series one : series) {
            if (one.values().size() != stops.size()) {
                throw new IllegalArgumentException("a value for each of " + stops.size() + " stops, but " + one.name()
                        + " has " + one.values().size());
            }
        }
    }

    public static Lines of(String what, DoubleFunction<String> axis, List<Stop> stops, List<Series> series) {
        return new Lines(what, axis, stops, series, List.of());
    }

    @Override
    public Content picture() {
        double[] heights = heights().toArray();
        var plot = new Plot(
                what,
                stops,
                DoubleStream.of(heights).min().orElse(0),
                DoubleStream.of(heights).max().orElse(0),
                axis);
        plot.openField();
        bands.forEach(band -> draw(plot, band));
        series.forEach(one -> draw(plot, one));
        plot.closeField();
        for (int i = 0; i < stops.size(); i++) {
            stripe(plot, i);
        }
        return plot.close();
    }

    private DoubleStream heights() {
        DoubleStream ofSeries = series.stream()
                .flatMap(one -> one.values().stream())
                .map(Value::amount)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        DoubleStream ofBands = bands.stream()
                .flatMap(band -> band.ranges().stream())
                .filter(Objects::nonNull)
                .flatMapToDouble(range -> DoubleStream.of(range.low(), range.high()));
        return DoubleStream.concat(ofSeries, ofBands);
    }

    private static void draw(Plot plot, Series one) {
        for (List<Integer> run : runs(one.values())) {
            String line = path(plot, run, i -> amount(one, i));
            if (one.manner() == Series.Manner.AREA) {
                String ground = Svg.number(plot.scale.y(0, Plot.HEIGHT));
                String area = line + "V" + ground + "H" + x(plot, run.getFirst()) + "Z";
                plot.svg.add("path", "class", "area", "data-ink", one.ink(), "d", area);
            }
            String kind = one.manner() == Series.Manner.DASHED ? "line dashed" : "line";
            plot.svg.add("path", "class", kind, "data-ink", one.ink(), "d", line);
        }
    }

    private static void draw(Plot plot, Band band) {
        for (List<Integer> run : runs(band.ranges())) {
            String up = path(
                    plot, run, i -> Objects.requireNonNull(band.ranges().get(i)).high());
            String down = path(
                    plot,
                    run.reversed(),
                    i -> Objects.requireNonNull(band.ranges().get(i)).low());
            plot.svg.add("path", "class", "band", "data-ink", band.ink(), "d", up + "L" + down.substring(1) + "Z");
        }
    }

    /// Stretches without a gap.
    private static List<List<Integer>> runs(List<? extends @Nullable Object> values) {
        var runs = new ArrayList<List<Integer>>();
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= values.size(); i++) {
            boolean known = i < values.size() && values.get(i) != null && values.get(i) != Value.NONE;
            if (known) {
                run.add(i);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        return runs;
    }

    private interface Height {
        double at(int stop);
    }

    private static String path(Plot plot, List<Integer> run, Height height) {
        var path = new StringBuilder();
        for (int i : run) {
            path.append(path.isEmpty() ? 'M' : 'L').append(x(plot, i)).append(' ');
            path.append(Svg.number(plot.scale.y(height.at(i), Plot.HEIGHT)));
        }
        return path.toString();
    }

    private static String x(Plot plot, int stop) {
        return Svg.number(plot.x(stop) * 1000);
    }

    private static double amount(Series one, int stop) {
        return Objects.requireNonNull(one.values().get(stop).amount());
    }

    private void stripe(Plot plot, int i) {
        plot.openStripe(i, tip(i));
        String x = Svg.percent(plot.x(i));
        plot.svg.add("line", "class", "hair", "x1", x, "x2", x, "y1", Plot.TOP, "y2", Plot.TOP + Plot.HEIGHT);
        for (Series one : series) {
            Double amount = one.values().get(i).amount();
            if (amount != null) {
                String kind = stops.size() == 1 ? "dot alone" : "dot";
                plot.svg.add("circle", "class", kind, "data-ink", one.ink(), "cx", x, "cy", plot.y(amount), "r", DOT);
            }
        }
        plot.closeStripe(i);
    }

    private String tip(int i) {
        Stream<String> ofSeries = series.stream()
                .filter(one -> one.values().get(i).amount() != null)
                .map(one -> one.name() + " " + one.values().get(i).shown());
        Stream<String> ofBands = bands.stream()
                .filter(band -> band.ranges().get(i) != null)
                .map(band -> band.name() + " " + shown(band, i));
        return String.join(
                "\n",
                Stream.concat(Stream.of(stops.get(i).label()), Stream.concat(ofSeries, ofBands))
                        .toList());
    }

    private static String shown(Band band, int i) {
        Band.Range range = band.ranges().get(i);
        return range == null ? Value.NONE.shown() : range.shown();
    }

    @Override
    public boolean empty() {
        return heights().findAny().isEmpty();
    }

    @Override
    public List<Key> keys() {
        return Stream.concat(
                        series.stream()
                                .map(one -> new Key(
                                        one.name(),
                                        one.ink(),
                                        one.manner() == Series.Manner.DASHED ? "dashed" : "solid")),
                        bands.stream().map(band -> new Key(band.name(), band.ink(), "band")))
                .toList();
    }

    @Override
    public Grid table() {
        var head = new ArrayList<String>(List.of(""));
        keys().forEach(key -> head.add(key.label()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < stops.size(); i++) {
            var row = new ArrayList<String>(List.of(stops.get(i).label()));
            for (Series one : series) {
                row.add(one.values().get(i).shown());
            }
            for (Band band : bands) {
                row.add(shown(band, i));
            }
            rows.add(row);
        }
        return new Grid(head, rows);
    }
}
