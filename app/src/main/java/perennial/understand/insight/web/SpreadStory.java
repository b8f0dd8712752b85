package perennial.understand.insight.web;

import java.util.List;
import perennial.ground.ui.Formats;
import perennial.ground.ui.charts.Bars;
import perennial.ground.ui.charts.Series;
import perennial.ground.ui.charts.Stop;
import perennial.ground.ui.charts.Value;
import perennial.understand.insight.store.Summaries.Band;
import perennial.understand.insight.web.ValuePages.Story;

/// How what is still to come is spread over customers, a twentieth of them after the other.
final class SpreadStory {

    private static final int BANDS = 20;
    private static final int PERCENT = 100 / BANDS;
    private static final int TOP_TENTH = 2;

    private SpreadStory() {}

    /// @param bands the most valuable first
    static Story of(List<Band> bands, Formats formats) {
        return new Story(
                formats.t(
                        "insight.value.spread.headline",
                        formats.percent(topTenth(bands)).text()),
                formats.t("insight.value.spread.explanation"),
                chart(bands, formats));
    }

    static double topTenth(List<Band> bands) {
        long all = bands.stream().mapToLong(Band::valueMinor).sum();
        long top = bands.stream().limit(TOP_TENTH).mapToLong(Band::valueMinor).sum();
        return Figures.share(top, all);
    }

    private static Bars chart(List<Band> bands, Formats formats) {
        var stops = bands.stream().map(band -> stop(band, formats)).toList();
        var values = bands.stream()
                .map(band -> Value.of(
                        band.valueMinor(), formats.money(band.valueMinor()).text()))
                .toList();
        return Bars.grouped(
                formats.t("insight.value.spread.chart"),
                tick -> formats.money(Math.round(tick)).text(),
                stops,
                List.of(Series.line(formats.t("insight.value.to-come"), "1", values)));
    }

    private static Stop stop(Band band, Formats formats) {
        int upTo = (BANDS + 1 - band.band()) * PERCENT;
        var label = formats.t(
                "insight.value.spread.band",
                upTo - PERCENT,
                upTo,
                formats.money(band.leastMinor()).text(),
                formats.money(band.mostMinor()).text());
        return Stop.of(label, formats.t("insight.value.spread.brief", upTo), "/customers?band=" + band.band());
    }
}
