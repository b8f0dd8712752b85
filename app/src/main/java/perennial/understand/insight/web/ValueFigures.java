package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.understand.insight.store.Summaries.StageSum;
import perennial.understand.prediction.TrainingReport;

/// The key figures about value, each with its meaning.
final class ValueFigures {

    /// Eight of ten outcomes of a bell curve lie this many standard deviations around its middle.
    private static final double EIGHTY_PERCENT = 1.2816;

    private ValueFigures() {}

    static String headline(Map<String, BigDecimal> figures, Formats formats) {
        long customers = Figures.count(figures, "customers");
        return figures.containsKey("value")
                ? formats.t(
                        "insight.value.headline",
                        customers,
                        formats.money(Figures.count(figures, "value")).text())
                : formats.t("insight.value.headline-without-money", customers);
    }

    static List<Figure> of(
            Map<String, BigDecimal> figures, Map<String, StageSum> stages, TrainingReport training, Formats formats) {
        long customers = Figures.count(figures, "customers");
        var shown = new ArrayList<Figure>();
        if (figures.containsKey("value")) {
            shown.add(Figure.of(
                            formats.t("insight.value.figure.value"),
                            formats.money(Figures.count(figures, "value")),
                            formats.t("insight.value.figure.value.definition"))
                    .people("/customers?sort=value")
                    .beside(range(figures, training, formats), ""));
            shown.add(Figure.of(
                            formats.t("insight.value.figure.spend"),
                            formats.money(Figures.count(figures, "spend-12m")),
                            formats.t("insight.value.figure.spend.definition"))
                    .people("/customers?sort=value"));
            shown.add(Figure.of(
                            formats.t("insight.value.figure.average"),
                            formats.money(Figures.count(figures, "value") / Math.max(1, customers)),
                            formats.t("insight.value.figure.average.definition"))
                    .people("/customers?sort=value"));
        }
        shown.add(Figure.of(
                        formats.t("insight.value.figure.orders"),
                        formats.number(Figures.count(figures, "orders-12m")),
                        formats.t("insight.value.figure.orders.definition"))
                .people("/customers?sort=orders"));
        shown.add(Figure.of(
                        formats.t("insight.value.figure.rhythm"),
                        formats.percent(Figures.share(Standing.inRhythm(stages), customers)),
                        formats.t("insight.value.figure.rhythm.definition"))
                .people("/customers?rhythm=in&sort=last_day")
                .beside(
                        formats.t(
                                "insight.value.figure.rhythm.beside",
                                formats.number(Standing.inRhythm(stages)).text(),
                                customers),
                        ""));
        shown.add(Figure.of(
                        formats.t("insight.value.figure.returning"),
                        formats.percent(Figures.share(Figures.count(figures, "returning"), customers)),
                        formats.t("insight.value.figure.returning.definition"))
                .people("/customers?returned=yes&sort=orders"));
        return shown;
    }

    /// The chance of each customer adds up to little; how far the forecast was off on the weeks held back says more.
    /// The wider of the two is shown.
    private static String range(Map<String, BigDecimal> figures, TrainingReport training, Formats formats) {
        double value = Figures.count(figures, "value");
        double half = Math.max(EIGHTY_PERCENT * Figures.count(figures, "value-deviation"), value * off(training));
        return formats.t(
                "insight.range",
                formats.money(Math.round(Math.max(0, value - half))).text(),
                formats.money(Math.round(value + half)).text());
    }

    /// How far the trusted model was off in total, as a share of what happened; 0 if it was never tried.
    static double off(TrainingReport training) {
        return training.holdout()
                .flatMap(holdout -> holdout.byModel().stream()
                        .filter(score ->
                                training.champion().filter(score.name()::equals).isPresent())
                        .findFirst()
                        .map(score -> Math.abs(score.forecast() - holdout.orders()) / Math.max(1, holdout.orders())))
                .orElse(0.0);
    }
}
