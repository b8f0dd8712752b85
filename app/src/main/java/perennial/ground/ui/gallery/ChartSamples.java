package perennial.ground.ui.gallery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.charts.Band;
import perennial.ground.ui.charts.Bars;
import perennial.ground.ui.charts.Chart;
import perennial.ground.ui.charts.Flow;
import perennial.ground.ui.charts.Heat;
import perennial.ground.ui.charts.Lines;
import perennial.ground.ui.charts.Ranking;
import perennial.ground.ui.charts.Series;
import perennial.ground.ui.charts.Spread;
import perennial.ground.ui.charts.Stop;
import perennial.ground.ui.charts.Value;

/// One chart of each kind, and what becomes of them with too much, one, or nothing.
public final class ChartSamples {

    /// @param sentence what the chart shows, as its page would say it
    public record Sample(String sentence, Chart chart) {}

    public record Charts(List<Sample> samples) {}

    private static final int MONTHS = 30;

    private final Formats formats;

    private ChartSamples(Formats formats) {
        this.formats = formats;
    }

    static Charts charts(Formats formats) {
        var draw = new ChartSamples(formats);
        return new Charts(List.of(
                new Sample("Revenue grew every spring, and this summer it should again.", draw.revenue()),
                new Sample("A quarter of those who came in March have slipped away since.", draw.flow()),
                new Sample("Two of five new customers come back within 90 days.", draw.cohorts()),
                new Sample("Most who order often have ordered lately.", draw.rfm()),
                new Sample("New customers pay for the week-end, regulars for the week.", draw.grouped()),
                new Sample("Every stage grew, except the one that should.", draw.stacked()),
                new Sample("Half of your customers spend less than the price of a cake.", draw.spread()),
                new Sample("Three products bring half of the revenue.", draw.ranking()),
                new Sample("Profit was lost in winter and found in spring.", draw.negative()),
                new Sample("One month is all there is so far.", draw.lonely()),
                new Sample("Nothing has happened yet.", draw.nothing())));
    }

    private DoubleFunction<String> euros() {
        return tick -> formats.money(Math.round(tick * 100)).text();
    }

    private List<Stop> months(int count) {
        YearMonth first = YearMonth.of(2024, 1);
        return IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(month ->
                        Stop.of(formats.month(month), formats.shortMonth(month), "/gallery/charts?month=" + month))
                .toList();
    }

    private Value euros(double amount) {
        return Value.of(amount, formats.money(Math.round(amount * 100)).text());
    }

    private static double season(int month) {
        return 9_000 + month * 150 + 2_500 * Math.sin(month * Math.PI / 6) + (month * 37 % 11) * 120;
    }

    private Chart revenue() {
        var seen = new ArrayList<Value>();
        var expected = new ArrayList<Value>();
        var ranges = new ArrayList<Band.@Nullable Range>();
        for (int i = 0; i < MONTHS; i++) {
            double amount = season(i);
            boolean past = i < 24;
            seen.add(past && i != 9 ? euros(amount) : Value.NONE);
            expected.add(i >= 23 ? euros(amount) : Value.NONE);
            double doubt = (i - 22) * 350;
            ranges.add(
                    i < 23
                            ? null
                            : new Band.Range(
                                    amount - doubt,
                                    amount + doubt,
                                    euros(amount - doubt).shown() + " – "
                                            + euros(amount + doubt).shown()));
        }
        return new Lines(
                "Revenue by month with the forecast",
                euros(),
                months(MONTHS),
                List.of(Series.area("Revenue", "1", seen), Series.dashed("Expected", "1", expected)),
                List.of(new Band("Likely range", "1", ranges)));
    }

    private Chart flow() {
        List<Flow.Place> left = List.of(
                place("new", "New", 310),
                place("active", "Active", 620),
                place("loyal", "Loyal", 240),
                place("at-risk", "At risk", 130));
        List<Flow.Place> right = List.of(
                place("active", "Active", 655),
                place("loyal", "Loyal", 301),
                place("at-risk", "At risk", 214),
                place("lapsed", "Lapsed", 130));
        return new Flow(
                "Who moved from which stage to which since March",
                "1 March",
                "today",
                "Customers",
                left,
                right,
                List.of(
                        stream("new", "active", 180),
                        stream("new", "at-risk", 90),
                        stream("new", "lapsed", 40),
                        stream("active", "active", 455),
                        stream("active", "loyal", 81),
                        stream("active", "at-risk", 84),
                        stream("loyal", "loyal", 220),
                        stream("loyal", "at-risk", 20),
                        stream("at-risk", "active", 20),
                        stream("at-risk", "at-risk", 20),
                        stream("at-risk", "lapsed", 90)));
    }

    private Flow.Place place(String stage, String label, int people) {
        return new Flow.Place(stage, label, stage, formats.number(people).text());
    }

    private Flow.Stream stream(String from, String to, int people) {
        return new Flow.Stream(
                from, to, people, formats.t("ui.gallery.customers", people), "/gallery/charts?" + from + "=" + to);
    }

    private Chart cohorts() {
        List<String> columns =
                IntStream.range(0, 12).mapToObj(Integer::toString).toList();
        var rows = new ArrayList<Heat.Row>();
        List<Stop> months = months(12);
        for (int r = 0; r < 12; r++) {
            int row = r;
            var cells = new ArrayList<Heat.@Nullable Cell>();
            for (int c = 0; c < 12 - r; c++) {
                double share = c == 0 ? 1 : Math.min(1, 0.55 / Math.sqrt(c) + (row * 7 + c * 3) % 5 * 0.02);
                String shown = formats.percent(share).text();
                cells.add(new Heat.Cell(
                        share,
                        shown,
                        months.get(row).label() + "\n" + shown + " came back in month " + c,
                        "/gallery/charts"));
            }
            rows.add(new Heat.Row(months.get(row).label(), cells));
        }
        return new Heat("Who came back, by month of the first order", "Joined in", columns, rows);
    }

    private Chart rfm() {
        var rows = new ArrayList<Heat.Row>();
        for (int r = 5; r >= 1; r--) {
            var cells = new ArrayList<Heat.@Nullable Cell>();
            for (int f = 1; f <= 5; f++) {
                int people = (r * f * 7919) % 400 + (r == f ? 260 : 0);
                cells.add(new Heat.Cell(
                        Math.min(1, people / 660.0),
                        formats.number(people).text(),
                        formats.t("ui.gallery.customers", people),
                        "/gallery/charts"));
            }
            rows.add(new Heat.Row(r + (r == 5 ? " lately" : r == 1 ? " long ago" : ""), cells));
        }
        return new Heat("How lately by how often", "", List.of("1 seldom", "2", "3", "4", "5 often"), rows);
    }

    private Chart grouped() {
        List<Stop> days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").stream()
                .map(day -> Stop.of(day, day))
                .toList();
        return Bars.grouped(
                "Revenue by day of the week",
                euros(),
                days,
                List.of(
                        new Series("New", "new", Series.Manner.LINE, sample(7, 300, 90)),
                        new Series("Regulars", "loyal", Series.Manner.LINE, sample(7, 800, 40))));
    }

    private List<Value> sample(int count, double base, double step) {
        return IntStream.range(0, count)
                .mapToObj(i -> euros(base + step * i + i * 131 % 97))
                .toList();
    }

    private Chart stacked() {
        var series = Samples.STAGES.subList(2, 8).stream()
                .map(stage -> new Series(
                        formats.t("ui.stage." + stage),
                        stage,
                        Series.Manner.LINE,
                        IntStream.range(0, 24)
                                .mapToObj(i -> Value.of(
                                        40 + i * 3 + stage.length() * 5,
                                        formats.number(40 + i * 3L).text()))
                                .toList()))
                .toList();
        return Bars.stacked(
                "Customers by stage", tick -> formats.number(Math.round(tick)).text(), months(24), series);
    }

    private Chart spread() {
        var ranges = IntStream.range(0, 16)
                .mapToObj(i -> Stop.of(
                        euros(i * 10).shown() + " – " + euros(i * 10 + 10).shown(),
                        euros(i * 10).shown(),
                        "/gallery/charts"))
                .toList();
        var counts = IntStream.range(0, 16)
                .mapToObj(i -> Value.of(
                        Math.round(900 * Math.exp(-i * 0.28)),
                        formats.number(Math.round(900 * Math.exp(-i * 0.28))).text()))
                .toList();
        return new Spread(
                "How much customers spend a month",
                "Customers",
                tick -> formats.number(Math.round(tick)).text(),
                ranges,
                counts,
                List.of(new Spread.Mark("Half spend less than", "€24", 2.4), new Spread.Mark("Average", "€36", 3.6)));
    }

    private Chart ranking() {
        return new Ranking(
                "Revenue by product",
                "Product",
                "Revenue",
                List.of(
                        item("Sourdough, 1 kg", 48_200),
                        item("Croissant with almonds, cream and everything else that fits into one croissant", 31_000),
                        item("خبز القمح الكامل", 12_050),
                        item("🎂", 4_200),
                        item("", 0)));
    }

    private Ranking.Item item(String name, double amount) {
        return new Ranking.Item(name, amount, euros(amount).shown(), "1", name.isEmpty() ? null : "/gallery/charts");
    }

    private Chart negative() {
        return Bars.grouped(
                "Profit by month",
                euros(),
                months(12),
                List.of(new Series(
                        "Profit",
                        "4",
                        Series.Manner.LINE,
                        IntStream.range(0, 12)
                                .mapToObj(i -> euros(900 * Math.sin(i * 0.7 - 2)))
                                .toList())));
    }

    private Chart lonely() {
        return Lines.of(
                "Orders by month", euros(), months(1), List.of(Series.line("Orders", "6", List.of(euros(1_240)))));
    }

    private Chart nothing() {
        return Bars.stacked("Orders by month", euros(), months(6), List.of());
    }
}
