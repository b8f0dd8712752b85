package perennial.understand.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.charts.Heat;
import perennial.understand.insight.store.Summaries.Cell;
import perennial.understand.insight.web.ValuePages.Story;

/// How lately by how often: where in the grid customers stand.
final class GridStory {

    private static final int FIFTHS = 5;
    private static final int GOOD = 4;

    private GridStory() {}

    static Story of(List<Cell> cells, boolean money, Formats formats) {
        long customers = cells.stream().mapToLong(Cell::customers).sum();
        long value = cells.stream().mapToLong(Cell::valueMinor).sum();
        var best = cells.stream()
                .filter(cell -> cell.recency() >= GOOD && cell.frequency() >= GOOD)
                .toList();
        long bestCustomers = best.stream().mapToLong(Cell::customers).sum();
        long bestValue = best.stream().mapToLong(Cell::valueMinor).sum();
        var headline = money
                ? formats.t(
                        "insight.value.grid.headline",
                        bestCustomers,
                        formats.percent(Figures.share(bestCustomers, customers)).text(),
                        formats.percent(Figures.share(bestValue, value)).text())
                : formats.t(
                        "insight.value.grid.headline-without-money",
                        bestCustomers,
                        formats.percent(Figures.share(bestCustomers, customers)).text());
        return new Story(headline, formats.t("insight.value.grid.explanation"), chart(cells, money, formats));
    }

    private static Heat chart(List<Cell> cells, boolean money, Formats formats) {
        var byPlace =
                cells.stream().collect(Collectors.toMap(cell -> cell.recency() * 10 + cell.frequency(), cell -> cell));
        long most = cells.stream().mapToLong(Cell::customers).max().orElse(1);
        var rows = new ArrayList<Heat.Row>();
        for (int recency = FIFTHS; recency >= 1; recency--) {
            var row = new ArrayList<Heat.@Nullable Cell>();
            for (int frequency = 1; frequency <= FIFTHS; frequency++) {
                var cell = byPlace.get(recency * 10 + frequency);
                row.add(cell == null ? null : place(cell, most, money, formats));
            }
            rows.add(new Heat.Row(formats.t("insight.value.grid.recency." + recency), row));
        }
        var columns = IntStream.rangeClosed(1, FIFTHS)
                .mapToObj(frequency -> formats.t("insight.value.grid.frequency." + frequency))
                .toList();
        return new Heat(formats.t("insight.value.grid.chart"), formats.t("insight.value.grid.corner"), columns, rows);
    }

    /// The square root keeps a full corner from making all others look empty.
    private static Heat.Cell place(Cell cell, long most, boolean money, Formats formats) {
        var tip = money
                ? formats.t(
                        "insight.value.grid.tip",
                        cell.customers(),
                        formats.money(cell.valueMinor()).text())
                : formats.t("insight.value.grid.tip-without-money", cell.customers());
        return new Heat.Cell(
                Math.sqrt(Figures.share(cell.customers(), most)),
                formats.number(cell.customers()).text(),
                tip,
                "/customers?rfm=" + cell.recency() + "-" + cell.frequency() + "-*");
    }
}
