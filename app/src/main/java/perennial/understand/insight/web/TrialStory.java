package perennial.understand.insight.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.charts.Chart;
import perennial.ground.ui.charts.Ranking;
import perennial.understand.insight.web.ValuePages.ModelRow;
import perennial.understand.insight.web.ValuePages.Trial;
import perennial.understand.prediction.TrainingReport;
import perennial.understand.prediction.TrainingReport.Holdout;
import perennial.understand.prediction.TrainingReport.Score;

/// How well the forecast did on weeks it was not shown, in an owner's words.
final class TrialStory {

    /// "Everybody goes on as before": what one would guess without a model.
    private static final String NAIVE = "rate";

    private TrialStory() {}

    static Trial of(TrainingReport training, Formats formats) {
        var holdout = training.holdout();
        var champion = holdout.flatMap(held -> training.champion().flatMap(name -> score(held, name)));
        if (holdout.isEmpty() || champion.isEmpty() || holdout.get().orders() == 0) {
            return new Trial(formats.t("insight.value.trial.none"), null, null, List.of());
        }
        return tried(training, holdout.get(), champion.get(), formats);
    }

    private static Optional<Score> score(Holdout holdout, String name) {
        return holdout.byModel().stream()
                .filter(score -> score.name().equals(name))
                .findFirst();
    }

    private static Trial tried(TrainingReport training, Holdout holdout, Score champion, Formats formats) {
        long weeks = ChronoUnit.DAYS.between(holdout.until(), training.standpoint()) / 7;
        double off = (champion.forecast() - holdout.orders()) / holdout.orders();
        var headline = formats.t(
                off >= 0 ? "insight.value.trial.headline-more" : "insight.value.trial.headline-less",
                weeks,
                formats.number(Math.round(champion.forecast())).text(),
                formats.number(holdout.orders()).text(),
                formats.percent(Math.abs(off)).text());
        return new Trial(
                headline,
                explanation(holdout, champion, formats),
                chart(holdout, champion, formats),
                rows(holdout, champion, formats));
    }

    private static String explanation(Holdout holdout, Score champion, Formats formats) {
        var sentences = new ArrayList<String>();
        score(holdout, NAIVE)
                .map(naive -> formats.t(
                        "insight.value.trial.naive",
                        formats.number(Math.round(naive.forecast())).text()))
                .ifPresent(sentences::add);
        if (Double.isFinite(champion.topDecileShare())) {
            sentences.add(formats.t(
                    "insight.value.trial.top",
                    formats.percent(champion.topDecileShare()).text()));
        }
        if (Double.isFinite(champion.coverage80())) {
            sentences.add(formats.t(
                    "insight.value.trial.coverage",
                    formats.percent(champion.coverage80()).text()));
        }
        return String.join(" ", sentences);
    }

    private static @Nullable Chart chart(Holdout holdout, Score champion, Formats formats) {
        var items = new ArrayList<Ranking.Item>();
        items.add(item(formats.t("insight.value.trial.happened"), holdout.orders(), "quiet", formats));
        items.add(item(formats.t("insight.value.trial.forecast"), champion.forecast(), "1", formats));
        score(holdout, NAIVE)
                .filter(naive -> naive != champion)
                .ifPresent(naive ->
                        items.add(item(formats.t("insight.value.model.rate"), naive.forecast(), "4", formats)));
        return new Ranking(
                formats.t("insight.value.trial.chart"),
                formats.t("insight.value.trial.source"),
                formats.t("insight.value.trial.purchases"),
                items);
    }

    private static Ranking.Item item(String name, double amount, String ink, Formats formats) {
        double whole = Double.isFinite(amount) ? Math.max(0, amount) : 0;
        return new Ranking.Item(name, whole, formats.number(Math.round(whole)).text(), ink, null);
    }

    private static List<ModelRow> rows(Holdout holdout, Score champion, Formats formats) {
        return holdout.byModel().stream()
                .sorted(Comparator.comparing((Score score) -> score != champion).thenComparing(Score::mae))
                .map(score -> new ModelRow(
                        formats.t("insight.value.model." + score.name()),
                        formats.t("insight.value.model." + score.name() + ".definition"),
                        formats.number(Math.round(score.forecast())).text(),
                        formats.decimal(score.mae(), 2),
                        share(score.topDecileShare(), formats),
                        share(score.coverage80(), formats),
                        score == champion))
                .toList();
    }

    private static String share(double share, Formats formats) {
        return Double.isFinite(share) ? formats.percent(share).text() : "–";
    }
}
