package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Shown;
import perennial.ground.ui.charts.Chart;
import perennial.understand.insight.store.Summaries;
import perennial.understand.insight.store.Summaries.StageSum;

/// What deserves attention today.
@Controller
@Needs(Role.READ_ONLY)
public class TodayPages {

    private final Summaries summaries;
    private final TodayCards cards;
    private final MonthStory month;
    private final Beginning beginning;
    private final LeftOut leftOut;

    TodayPages(Summaries summaries, TodayCards cards, MonthStory month, Beginning beginning, LeftOut leftOut) {
        this.summaries = summaries;
        this.cards = cards;
        this.month = month;
        this.beginning = beginning;
        this.leftOut = leftOut;
    }

    /// @param why who, and why now
    /// @param worth what it is worth, where money can say that
    public record Card(
            String title,
            String why,
            List<Link> people,
            @Nullable Shown worth,
            @Nullable String worthWhat,
            String button,
            String path,
            String tone) {}

    public record Month(String headline, List<Figure> figures, Chart chart) {}

    public record TodayView(String headline, List<Card> cards, Month month) {}

    @Bean
    static NavItem today() {
        return NavItem.of(Chapter.TODAY, "insight.today.nav", "/", 0);
    }

    @GetMapping("/")
    Page today(Formats formats) {
        var refreshed = summaries.refreshed();
        var figures = summaries.figures();
        if (refreshed.isEmpty() || Figures.count(figures, "customers") == 0) {
            return beginning.page("insight.today.nav", formats);
        }
        return Page.of(
                "insight/today",
                new TodayView(
                        leftOut.addedTo(
                                AsOf.added(headline(figures, summaries.stages(), formats), refreshed.get(), formats),
                                formats),
                        cards.of(refreshed.get(), figures, formats),
                        month.of(refreshed.get().lastDay(), formats)));
    }

    private static String headline(Map<String, BigDecimal> figures, Map<String, StageSum> stages, Formats formats) {
        long value = Figures.count(figures, "value");
        var standing = formats.t(
                "insight.today.headline",
                Figures.count(figures, "customers"),
                formats.number(Standing.inRhythm(stages)).text(),
                formats.number(Standing.customers(stages, "at-risk")).text(),
                formats.number(Standing.customers(stages, "lapsed")).text());
        return value > 0
                ? standing + " "
                        + formats.t(
                                "insight.today.expected", formats.money(value).text())
                : standing;
    }
}
