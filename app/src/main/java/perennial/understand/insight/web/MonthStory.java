package perennial.understand.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.charts.Lines;
import perennial.ground.ui.charts.Series;
import perennial.ground.ui.charts.Stop;
import perennial.ground.ui.charts.Value;
import perennial.understand.insight.store.TradeStore;
import perennial.understand.insight.store.TradeStore.Day;
import perennial.understand.insight.web.TodayPages.Month;

/// How the month is going, beside the month before and the same month a year ago, each for the same number of days.
@Component
class MonthStory {

    private static final int YEAR = 12;

    private final TradeStore trade;

    MonthStory(TradeStore trade) {
        this.trade = trade;
    }

    /// One month's days and what they sum up to.
    ///
    /// @param known whether the shop's records reach back that far
    record Stretch(MonthWindow window, List<Day> days, Trade sum, boolean known) {}

    /// The three months that are compared.
    record Comparison(Stretch now, Stretch before, Stretch yearAgo) {

        /// How sales changed on the month before; empty if nothing is known of it.
        Optional<Double> change() {
            return changeOn(before);
        }

        Optional<Double> changeOn(Stretch other) {
            return other.known()
                    ? Trade.change(now.sum().soldMinor(), other.sum().soldMinor())
                    : Optional.empty();
        }
    }

    Comparison compare(LocalDate lastDay) {
        var window = MonthWindow.until(lastDay);
        var first = trade.first().orElse(lastDay);
        return new Comparison(
                stretch(window, first), stretch(window.earlier(1), first), stretch(window.earlier(YEAR), first));
    }

    private Stretch stretch(MonthWindow window, LocalDate first) {
        var days = trade.days(window.from(), window.to());
        return new Stretch(window, days, Trade.of(days), !first.isAfter(window.from()) || !days.isEmpty());
    }

    Month of(LocalDate lastDay, Formats formats) {
        var comparison = compare(lastDay);
        return new Month(headline(comparison, formats), figures(comparison, formats), chart(comparison, formats));
    }

    /// "£433,000 in 9 days of December: 12% less than in the same days of November, 8% more than a year ago."
    String headline(Comparison comparison, Formats formats) {
        var now = comparison.now();
        String sold = now.sum().soldMinor() > 0
                ? formats.t(
                        "insight.month.sold",
                        now.window().days(),
                        formats.month(now.window().month()),
                        formats.money(now.sum().soldMinor()).text())
                : formats.t(
                        "insight.month.orders",
                        now.window().days(),
                        formats.month(now.window().month()),
                        now.sum().orders());
        return sold + " " + against(comparison, comparison.before(), formats) + " "
                + against(comparison, comparison.yearAgo(), formats);
    }

    private static String against(Comparison comparison, Stretch other, Formats formats) {
        var month = formats.month(other.window().month());
        if (!other.known()) {
            return formats.t("insight.month.unknown", month);
        }
        var change = comparison.now().sum().soldMinor() > 0
                ? comparison.changeOn(other)
                : Trade.change(comparison.now().sum().orders(), other.sum().orders());
        return change.map(share -> formats.t(
                        share > 0.005
                                ? "insight.month.more"
                                : share < -0.005 ? "insight.month.less" : "insight.month.same",
                        formats.percent(Math.abs(share)).text(),
                        month))
                .orElseGet(() -> formats.t("insight.month.nothing", month));
    }

    private static List<Figure> figures(Comparison comparison, Formats formats) {
        var now = comparison.now().sum();
        var before = comparison.before();
        var figures = new ArrayList<Figure>();
        if (now.soldMinor() > 0) {
            figures.add(compared(
                    Figure.of(
                            formats.t("insight.month.figure.sold"),
                            formats.money(now.soldMinor()),
                            formats.t("insight.month.figure.sold.definition")),
                    Trade.change(now.soldMinor(), before.sum().soldMinor()),
                    formats));
        }
        figures.add(compared(
                Figure.of(
                        formats.t("insight.month.figure.orders"),
                        formats.number(now.orders()),
                        formats.t("insight.month.figure.orders.definition")),
                Trade.change(now.orders(), before.sum().orders()),
                formats));
        figures.add(compared(
                Figure.of(
                                formats.t("insight.month.figure.new"),
                                formats.number(now.newCustomers()),
                                formats.t("insight.month.figure.new.definition"))
                        .people("/customers?cohort=" + comparison.now().window().month()),
                Trade.change(now.newCustomers(), before.sum().newCustomers()),
                formats));
        return figures;
    }

    private static Figure compared(Figure figure, Optional<Double> change, Formats formats) {
        return change.map(share -> figure.beside(
                        formats.t(
                                "insight.month.figure.beside",
                                formats.change(share).text()),
                        share < -0.005 ? "bad" : share > 0.005 ? "good" : ""))
                .orElse(figure);
    }

    private static Lines chart(Comparison comparison, Formats formats) {
        boolean money = comparison.now().sum().soldMinor() > 0;
        var month = comparison.now().window().month();
        var stops = IntStream.rangeClosed(1, comparison.now().window().days())
                .mapToObj(day -> Stop.of(formats.date(month.atDay(day)), String.valueOf(day)))
                .toList();
        var series = new ArrayList<Series>();
        series.add(Series.area(formats.month(month), "1", climb(comparison.now(), stops.size(), money, formats)));
        for (var other : List.of(comparison.before(), comparison.yearAgo())) {
            if (other.known()) {
                YearMonth then = other.window().month();
                var values = climb(other, stops.size(), money, formats);
                series.add(
                        other == comparison.before()
                                ? Series.line(formats.month(then), "quiet", values)
                                : Series.dashed(formats.month(then), "4", values));
            }
        }
        return Lines.of(
                formats.t(money ? "insight.month.chart" : "insight.month.chart-orders"),
                tick -> shown(tick, money, formats),
                stops,
                series);
    }

    /// The running total at the end of each day; a shorter month has no value on the days it lacks.
    private static List<Value> climb(Stretch stretch, int days, boolean money, Formats formats) {
        var byDay = stretch.days().stream()
                .collect(Collectors.toMap(Day::day, day -> money ? day.soldMinor() : day.orders()));
        var values = new ArrayList<Value>();
        long total = 0;
        for (int i = 0; i < days; i++) {
            var day = stretch.window().from().plusDays(i);
            if (!day.isBefore(stretch.window().to())) {
                values.add(Value.NONE);
                continue;
            }
            total += byDay.getOrDefault(day, 0L);
            values.add(Value.of(total, shown(total, money, formats)));
        }
        return values;
    }

    private static String shown(double amount, boolean money, Formats formats) {
        long whole = Math.round(amount);
        return money ? formats.money(whole).text() : formats.number(whole).text();
    }
}
