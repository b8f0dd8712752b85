package perennial.understand.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.charts.Flow;
import perennial.understand.insight.store.MoveStore;
import perennial.understand.insight.store.Summaries.StageSum;
import perennial.understand.insight.web.LifecyclePages.FlowStory;
import perennial.understand.lifecycle.Stage;

/// Who moved from which stage to which; those who stayed are left out, or the few who move would not be seen.
final class FlowPicture {

    private FlowPicture() {}

    /// @param since the day after which moves are counted
    static FlowStory of(
            List<StageSum> stages,
            List<MoveStore.Stream> streams,
            LocalDate since,
            List<Link> stretches,
            Formats formats) {
        long moved = streams.stream().mapToLong(MoveStore.Stream::customers).sum();
        if (moved == 0) {
            return new FlowStory(formats.t("insight.lifecycle.flow.nobody", formats.date(since)), stretches, null);
        }
        long all = stages.stream().mapToLong(StageSum::customers).sum();
        var largest = streams.stream()
                .max(Comparator.comparingLong(MoveStore.Stream::customers))
                .orElseThrow();
        var headline = formats.t(
                "insight.lifecycle.flow.headline",
                moved,
                formats.percent(Figures.share(moved, all)).text(),
                formats.date(since),
                formats.t("ui.stage." + largest.fromStage()),
                formats.t("ui.stage." + largest.toStage()),
                formats.number(largest.customers()).text());
        return new FlowStory(headline, stretches, chart(streams, since, formats));
    }

    private static Flow chart(List<MoveStore.Stream> streams, LocalDate since, Formats formats) {
        var left = new HashMap<String, Long>();
        var right = new HashMap<String, Long>();
        var drawn = new ArrayList<Flow.Stream>();
        for (var stream : streams) {
            left.merge(stream.fromStage(), stream.customers(), Long::sum);
            right.merge(stream.toStage(), stream.customers(), Long::sum);
        }
        streams.stream()
                .sorted(Comparator.comparing((MoveStore.Stream stream) -> Stage.of(stream.fromStage()))
                        .thenComparing(stream -> Stage.of(stream.toStage())))
                .forEach(stream -> drawn.add(new Flow.Stream(
                        stream.fromStage(),
                        stream.toStage(),
                        stream.customers(),
                        formats.t("insight.lifecycle.flow.customers", stream.customers()),
                        "/customers?moved=" + stream.fromStage() + "~" + stream.toStage() + "&since="
                                + since.plusDays(1))));
        return new Flow(
                formats.t("insight.lifecycle.flow.chart"),
                formats.date(since),
                formats.t("insight.lifecycle.flow.now"),
                formats.t("insight.lifecycle.customers"),
                places(left, formats),
                places(right, formats),
                drawn);
    }

    private static List<Flow.Place> places(Map<String, Long> customers, Formats formats) {
        return Stream.of(Stage.values())
                .map(Stage::key)
                .filter(customers::containsKey)
                .map(key -> new Flow.Place(
                        key,
                        formats.t("ui.stage." + key),
                        key,
                        formats.number(customers.getOrDefault(key, 0L)).text()))
                .toList();
    }
}
