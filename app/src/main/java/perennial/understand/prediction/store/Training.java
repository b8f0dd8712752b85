package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perennial.models.AttritionModel;
import perennial.models.Backtest;
import perennial.models.BgNbd;
import perennial.models.Fit;
import perennial.models.GammaGamma;
import perennial.models.Histories;
import perennial.models.MbgCnbdK;
import perennial.models.MbgNbd;
import perennial.models.Model;
import perennial.models.Nbd;
import perennial.models.Note;
import perennial.models.Panel;
import perennial.models.ParetoNbd;
import perennial.models.Score;
import perennial.models.Spending;
import perennial.models.Split;
import perennial.understand.prediction.TrainingReport;

/// Fits every model we have and judges them on weeks they were not shown.
final class Training {

    static final List<String> MODELS =
            List.of(Nbd.NAME, BgNbd.NAME, MbgNbd.NAME, MbgCnbdK.NAME, ParetoNbd.NAME, Panel.NAME);

    private Training() {}

    /// Every attrition model, the simpler first.
    static List<Fit<? extends AttritionModel>> fits(Histories histories) {
        var nbd = Nbd.fit(histories);
        var rhythm = MbgCnbdK.fit(histories);
        var time = ParetoNbd.fit(histories);
        return List.of(
                nbd, BgNbd.fit(histories), MbgNbd.fit(histories), rhythm, time, Panel.of(nbd, rhythm, time, histories));
    }

    /// The fits as an owner's report shows them, with the spending of those who came back if money is known.
    static List<TrainingReport.Fitted> report(List<Fit<? extends AttritionModel>> fits, Optional<Spending> spending) {
        var report = new ArrayList<TrainingReport.Fitted>();
        fits.forEach(fit -> report.add(fitted(fit)));
        spending.filter(known -> known.customers() > 1).ifPresent(known -> report.add(fitted(GammaGamma.fit(known))));
        return report;
    }

    private static TrainingReport.Fitted fitted(Fit<? extends Model> fit) {
        return new TrainingReport.Fitted(
                fit.model().name(),
                fit.model().parameters(),
                fit.logLikelihood(),
                Math.round(fit.customers()),
                fit.note().map(Note::text));
    }

    /// Shows the models a past and compares what they expect with what came.
    static Optional<Backtest> judge(Buyers known, LocalDate until, LocalDate lastDay) {
        double weeks = ChronoUnit.DAYS.between(until, lastDay) / 7.0;
        if (known.size() == 0 || weeks <= 0) {
            return Optional.empty();
        }
        return Optional.of(Backtest.of(new Split(known.histories(), known.later(), weeks)));
    }

    static TrainingReport.Holdout holdout(LocalDate until, Buyers known, Backtest backtest) {
        long orders = 0;
        for (int later : known.later()) {
            orders += later;
        }
        return new TrainingReport.Holdout(
                until,
                known.size(),
                orders,
                backtest.scores().stream().map(Training::score).toList());
    }

    private static TrainingReport.Score score(Score score) {
        return new TrainingReport.Score(
                score.name(),
                score.forecast(),
                score.mae(),
                score.rmse(),
                score.correlation().orElse(Double.NaN),
                score.topDecileShare().orElse(Double.NaN),
                score.coverage80());
    }

    /// Whose forecasts to trust: the best on held-out weeks, or, without any, the one that fitted best everywhere we
    /// looked (docs/adr/0011).
    static String champion(Optional<Backtest> backtest) {
        return backtest.flatMap(done -> done.champion(MODELS)).map(Score::name).orElse(MbgCnbdK.NAME);
    }
}
