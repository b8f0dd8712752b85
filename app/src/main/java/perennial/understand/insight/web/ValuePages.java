package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.charts.Chart;
import perennial.understand.insight.store.CohortStore;
import perennial.understand.insight.store.Standouts;
import perennial.understand.insight.store.Standouts.Standout;
import perennial.understand.insight.store.Summaries;
import perennial.understand.prediction.Forecasts;

/// What customers are worth and will be worth.
@Controller
@Needs(Role.READ_ONLY)
public class ValuePages {

    private static final int NAMED = 10;

    private final Summaries summaries;
    private final CohortStore cohorts;
    private final Standouts standouts;
    private final Forecasts forecasts;
    private final Beginning beginning;

    private final LeftOut leftOut;

    ValuePages(
            Summaries summaries,
            CohortStore cohorts,
            Standouts standouts,
            Forecasts forecasts,
            Beginning beginning,
            LeftOut leftOut) {
        this.leftOut = leftOut;
        this.summaries = summaries;
        this.cohorts = cohorts;
        this.standouts = standouts;
        this.forecasts = forecasts;
        this.beginning = beginning;
    }

    /// A picture with the sentence that says what it shows.
    public record Story(String headline, String explanation, Chart chart) {}

    /// @param switches between shares, people and money
    public record CohortStory(String headline, String explanation, List<Link> switches, Chart chart) {}

    /// @param models how each did, the trusted one first
    public record Trial(
            String headline,
            @Nullable String explanation,
            @Nullable Chart chart,
            List<ModelRow> models) {}

    public record ModelRow(
            String name, String meaning, String forecast, String off, String best, String covered, boolean trusted) {}

    public record ValueView(
            String headline,
            boolean money,
            List<Figure> figures,
            @Nullable Story spread,
            Story grid,
            CohortStory cohorts,
            List<PersonRow> top,
            List<PersonRow> sleeping,
            Trial trial) {}

    @Bean
    static NavItem value() {
        return NavItem.of(Chapter.UNDERSTAND, "insight.value.nav", "/value", 20);
    }

    @GetMapping("/value")
    Page value(@RequestParam(defaultValue = "share") String cohorts, Formats formats) {
        var refreshed = summaries.refreshed();
        var figures = summaries.figures();
        if (refreshed.isEmpty() || Figures.count(figures, "customers") == 0) {
            return beginning.page("insight.value.nav", formats);
        }
        var training = forecasts.latest();
        boolean money = figures.containsKey("value");
        var bands = summaries.bands();
        return Page.of(
                "insight/value",
                new ValueView(
                        leftOut.addedTo(
                                AsOf.added(ValueFigures.headline(figures, formats), refreshed.get(), formats), formats),
                        money,
                        ValueFigures.of(figures, summaries.stages(), training, formats),
                        money && !bands.isEmpty() ? SpreadStory.of(bands, formats) : null,
                        GridStory.of(summaries.grid(), money, formats),
                        CohortPicture.of(this.cohorts.until(refreshed.get().lastDay()), cohorts, money, formats),
                        rows(money ? standouts.top(NAMED) : standouts.busiest(NAMED), formats),
                        sleepers(figures, formats),
                        TrialStory.of(training, formats)));
    }

    private List<PersonRow> sleepers(Map<String, BigDecimal> figures, Formats formats) {
        return Figures.knowMoney(figures) ? rows(standouts.sleeping(NAMED), formats) : List.of();
    }

    private static List<PersonRow> rows(List<Standout> people, Formats formats) {
        return people.stream().map(person -> PersonRow.of(person, formats)).toList();
    }
}
