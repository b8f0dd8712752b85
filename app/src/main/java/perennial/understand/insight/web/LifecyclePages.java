package perennial.understand.insight.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Shown;
import perennial.ground.ui.charts.Chart;
import perennial.ground.ui.charts.Ranking;
import perennial.understand.insight.store.MoveStore;
import perennial.understand.insight.store.MoveStore.Move;
import perennial.understand.insight.store.Summaries;
import perennial.understand.insight.store.Summaries.StageSum;
import perennial.understand.lifecycle.Reason;
import perennial.understand.lifecycle.Stage;

/// Who is where, who moved, and why.
@Controller
@Needs(Role.READ_ONLY)
public class LifecyclePages {

    private static final int MOVES = 20;
    private static final List<Integer> STRETCHES = List.of(7, 30, 90, 365);

    private final Summaries summaries;
    private final MoveStore moves;
    private final Beginning beginning;

    LifecyclePages(Summaries summaries, MoveStore moves, Beginning beginning) {
        this.summaries = summaries;
        this.moves = moves;
        this.beginning = beginning;
    }

    public record StageRow(
            String stage,
            String path,
            String meaning,
            Shown customers,
            Shown share,
            @Nullable Shown value) {}

    /// @param chart null while nobody has moved
    public record FlowStory(
            String headline, List<Link> stretches, @Nullable Chart chart) {}

    public record MoveRow(
            String name, String path, @Nullable String from, String to, String reason, Shown when) {}

    public record LifecycleView(
            String headline,
            String rhythm,
            boolean money,
            Chart stages,
            List<StageRow> rows,
            FlowStory flow,
            List<MoveRow> moves) {}

    @Bean
    static NavItem lifecycle() {
        return NavItem.of(Chapter.UNDERSTAND, "insight.lifecycle.nav", "/lifecycle", 10);
    }

    @GetMapping("/lifecycle")
    Page lifecycle(@RequestParam(defaultValue = "30") int days, Formats formats) {
        var refreshed = summaries.refreshed();
        var stages = summaries.stages();
        if (refreshed.isEmpty() || stages.isEmpty()) {
            return beginning.page("insight.lifecycle.nav", formats);
        }
        boolean money = summaries.figures().containsKey("value");
        int stretch = STRETCHES.contains(days) ? days : 30;
        var present = Stream.of(Stage.values())
                .map(stage -> stages.get(stage.key()))
                .filter(sum -> sum != null)
                .toList();
        long all = present.stream().mapToLong(StageSum::customers).sum();
        return Page.of(
                "insight/lifecycle",
                new LifecycleView(
                        AsOf.added(headline(all, present, formats), refreshed.get(), formats),
                        rhythm(formats),
                        money,
                        ranking(present, formats),
                        present.stream()
                                .map(sum -> row(sum, all, money, formats))
                                .toList(),
                        FlowPicture.of(
                                present,
                                moves.streams(refreshed.get().lastDay().minusDays(stretch)),
                                refreshed.get().lastDay().minusDays(stretch),
                                links(stretch, formats),
                                formats),
                        moves.latest(MOVES).stream()
                                .map(move -> moved(move, formats))
                                .toList()));
    }

    private static String headline(long all, List<StageSum> stages, Formats formats) {
        return formats.t(
                "insight.lifecycle.headline",
                all,
                share(stages, "at-risk", all, formats),
                share(stages, "lapsed", all, formats));
    }

    private static String share(List<StageSum> stages, String key, long all, Formats formats) {
        long customers = stages.stream()
                .filter(sum -> sum.stage().equals(key))
                .mapToLong(StageSum::customers)
                .sum();
        return formats.percent(Figures.share(customers, all)).text();
    }

    private String rhythm(Formats formats) {
        var rhythm = moves.rhythm();
        return rhythm.cameBack() == 0
                ? formats.t("insight.lifecycle.rhythm-unknown")
                : formats.t("insight.lifecycle.rhythm", Math.round(rhythm.medianDays()), rhythm.cameBack());
    }

    private static Chart ranking(List<StageSum> stages, Formats formats) {
        return new Ranking(
                formats.t("insight.lifecycle.chart"),
                formats.t("traits.stage"),
                formats.t("insight.lifecycle.customers"),
                stages.stream()
                        .map(sum -> new Ranking.Item(
                                formats.t("ui.stage." + sum.stage()),
                                sum.customers(),
                                formats.number(sum.customers()).text(),
                                sum.stage(),
                                "/customers?stage=" + sum.stage()))
                        .toList());
    }

    private static StageRow row(StageSum sum, long all, boolean money, Formats formats) {
        return new StageRow(
                sum.stage(),
                "/customers?stage=" + sum.stage(),
                formats.t("insight.lifecycle.meaning." + sum.stage()),
                formats.number(sum.customers()),
                formats.percent(Figures.share(sum.customers(), all)),
                money ? formats.money(sum.valueMinor()) : null);
    }

    private static List<Link> links(int chosen, Formats formats) {
        return STRETCHES.stream()
                .map(days -> new Link(
                        formats.t("insight.lifecycle.flow.days", days),
                        "/lifecycle?days=" + days + "#flow",
                        days == chosen))
                .toList();
    }

    private static MoveRow moved(Move move, Formats formats) {
        return new MoveRow(
                move.name(),
                "/customers/" + move.customerId(),
                move.fromStage(),
                move.toStage(),
                Reason.of(move.reason()).sentence(move.rule(), formats),
                formats.day(move.movedOn()));
    }
}
