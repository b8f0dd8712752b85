package perennial.understand.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.charts.Heat;
import perennial.understand.insight.Picture.Cohort;
import perennial.understand.insight.web.ValuePages.CohortStory;

/// The triangle of those who came together and how many of them came back, in shares, people or money.
final class CohortPicture {

    private static final int MOST = 24;
    private static final int SOON = 3;

    private CohortPicture() {}

    /// What the cells say.
    enum Measure {
        SHARE,
        PEOPLE,
        REVENUE;

        /// What an address asks for; anything unknown is shares.
        static Measure of(String key, boolean money) {
            return Stream.of(values())
                    .filter(measure -> measure.key().equals(key) && (money || measure != REVENUE))
                    .findFirst()
                    .orElse(SHARE);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param all in order of months
    static CohortStory of(List<Cohort> all, String asked, boolean money, Formats formats) {
        var measure = Measure.of(asked, money);
        var cohorts = all.subList(Math.max(0, all.size() - MOST), all.size());
        return new CohortStory(
                headline(all, formats),
                formats.t("insight.value.cohorts.explanation"),
                switches(measure, money, formats),
                chart(cohorts, measure, formats));
    }

    /// Of those who came in the older and in the newer half of the months, how many were back in the third month after.
    private static String headline(List<Cohort> all, Formats formats) {
        var known = all.stream()
                .filter(cohort -> cohort.active().size() > SOON + 1 && cohort.size() > 0)
                .toList();
        if (known.size() < 2) {
            return formats.t("insight.value.cohorts.too-young");
        }
        int half = known.size() / 2;
        return formats.t(
                "insight.value.cohorts.headline",
                formats.percent(back(known.subList(half, known.size()))).text(),
                formats.month(known.get(half).month()),
                formats.percent(back(known.subList(0, half))).text());
    }

    /// The share that bought again in any one of the first three months, on average over those months.
    static double back(List<Cohort> cohorts) {
        long possible = cohorts.stream().mapToLong(Cohort::size).sum() * SOON;
        long came = cohorts.stream()
                .flatMap(cohort -> cohort.active().subList(1, SOON + 1).stream())
                .mapToLong(Long::longValue)
                .sum();
        return Figures.share(came, possible);
    }

    private static List<Link> switches(Measure chosen, boolean money, Formats formats) {
        return Stream.of(Measure.values())
                .filter(measure -> money || measure != Measure.REVENUE)
                .map(measure -> new Link(
                        formats.t("insight.value.cohorts.switch." + measure.key()),
                        "/value?cohorts=" + measure.key() + "#cohorts",
                        measure == chosen))
                .toList();
    }

    private static Heat chart(List<Cohort> cohorts, Measure measure, Formats formats) {
        int width = Math.min(
                MOST,
                cohorts.stream()
                        .mapToInt(cohort -> cohort.active().size())
                        .max()
                        .orElse(0));
        double most = deepest(cohorts, measure);
        var rows = cohorts.stream()
                .map(cohort -> row(cohort, width, measure, most, formats))
                .toList();
        return new Heat(
                formats.t("insight.value.cohorts.chart"),
                formats.t("insight.value.cohorts.corner"),
                IntStream.range(0, width)
                        .mapToObj(month -> formats.number(month).text())
                        .toList(),
                rows);
    }

    /// The first month is all of them and would pale the rest.
    private static double deepest(List<Cohort> cohorts, Measure measure) {
        return cohorts.stream()
                .flatMapToDouble(cohort ->
                        IntStream.range(1, cohort.active().size()).mapToDouble(later -> amount(cohort, later, measure)))
                .max()
                .orElse(1);
    }

    private static double amount(Cohort cohort, int later, Measure measure) {
        return switch (measure) {
            case SHARE -> Figures.share(cohort.active().get(later), cohort.size());
            case PEOPLE -> cohort.active().get(later);
            case REVENUE -> cohort.revenueMinor().get(later);
        };
    }

    private static Heat.Row row(Cohort cohort, int width, Measure measure, double most, Formats formats) {
        var cells = new ArrayList<Heat.@Nullable Cell>();
        for (int later = 0; later < Math.min(width, cohort.active().size()); later++) {
            double amount = amount(cohort, later, measure);
            cells.add(new Heat.Cell(
                    most <= 0 ? 0 : Math.clamp(amount / most, 0, 1),
                    shown(amount, measure, formats),
                    tip(cohort, later, formats),
                    people(cohort, later)));
        }
        return new Heat.Row(formats.shortMonth(cohort.month()), cells);
    }

    /// Those of a cohort who bought so many months later.
    private static String people(Cohort cohort, int later) {
        var all = "/customers?cohort=" + cohort.month();
        return later == 0 ? all : all + "&bought=" + cohort.month().plusMonths(later);
    }

    private static String shown(double amount, Measure measure, Formats formats) {
        return switch (measure) {
            case SHARE -> formats.percent(amount).text();
            case PEOPLE -> formats.number(Math.round(amount)).text();
            case REVENUE -> formats.money(Math.round(amount)).text();
        };
    }

    private static String tip(Cohort cohort, int later, Formats formats) {
        return formats.t(
                later == 0 ? "insight.value.cohorts.tip-first" : "insight.value.cohorts.tip",
                cohort.active().get(later),
                cohort.size(),
                formats.month(cohort.month()),
                formats.month(cohort.month().plusMonths(later)),
                formats.money(cohort.revenueMinor().get(later)).text());
    }
}
