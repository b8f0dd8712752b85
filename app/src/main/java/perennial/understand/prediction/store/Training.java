package perennial.understand.prediction.store;

import java.time.LocalDate;
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

    /// The champion's own fit, in the weeks of the season.
    static Fit<? extends AttritionModel> fit(String name, Histories histories) {
        return switch (name) {
            case Nbd.NAME -> Nbd.fit(histories);
            case BgNbd.NAME -> BgNbd.fit(histories);
            case MbgNbd.NAME -> MbgNbd.fit(histories);
            case MbgCnbdK.NAME -> MbgCnbdK.fit(histories);
            case ParetoNbd.NAME -> ParetoNbd.fit(histories);
            default -> Panel.fit(histories);
        };
    }

    static TrainingReport.Holdout holdout(LocalDate until, Backtest backtest) {
        var any = backtest.scores().get(0);
        return new TrainingReport.Holdout(
                until,
                any.customers(),
                Math.round(any.actual()),
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
    static String champion(Optional<Score> proven) {
        return proven.map(Score::name).orElse(MbgCnbdK.NAME);
    }
}
