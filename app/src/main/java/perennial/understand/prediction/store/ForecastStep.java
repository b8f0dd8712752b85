package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.CopyWriter;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.models.AttritionModel;
import perennial.models.Backtest;
import perennial.models.Fit;
import perennial.understand.prediction.TrainingReport;

/// Fits the models to everybody's history and writes down what the best of them expects.
@Component
@Order(200)
class ForecastStep implements RefreshStep {

    /// Judging needs no more customers than this to tell the models apart; a larger base is sampled.
    private static final int JUDGED = 20_000;

    /// What a handful of customers did next tells models apart by chance only.
    private static final int FEWEST_JUDGED = 30;

    private static final int SHORTEST_PAST_DAYS = 120;
    private static final int LONGEST_HOLDOUT_DAYS = 364;

    private final JdbcClient db;
    private final DataSource database;
    private final BuyerStore buyers;
    private final StoredForecasts forecasts;
    private final BusinessSettings business;

    ForecastStep(
            JdbcClient db,
            DataSource database,
            BuyerStore buyers,
            StoredForecasts forecasts,
            BusinessSettings business) {
        this.db = db;
        this.database = database;
        this.buyers = buyers;
        this.forecasts = forecasts;
        this.business = business;
    }

    @Override
    public String key() {
        return "forecast";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var everybody = buyers.all(standpoint.lastDay());
        var table = FreshTable.like(db, "prediction", "forecast");
        if (everybody.size() > 0) {
            train(everybody, standpoint, table);
        }
        table.swapIn();
    }

    private void train(Buyers everybody, Standpoint standpoint, FreshTable table) {
        var trial = trial(standpoint);
        var champion = Training.champion(trial.map(Trial::backtest));
        var histories = everybody.histories();
        var fits = Training.fits(histories);
        var spending = everybody.knowMoney()
                ? Optional.of(everybody.spending(unit(business.business())))
                : Optional.<perennial.models.Spending>empty();
        write(
                everybody,
                new Scoring(everybody, histories, fitOf(fits, champion), spending, business.business()),
                table);
        forecasts.keep(new TrainingReport(
                standpoint.lastDay(),
                everybody.size(),
                Training.report(fits, spending),
                Optional.of(champion),
                trial.map(done -> Training.holdout(done.until(), done.known(), done.backtest()))));
    }

    private record Trial(LocalDate until, Buyers known, Backtest backtest) {}

    /// The models are shown two thirds of the past and have to forecast the rest, a year at the most.
    private Optional<Trial> trial(Standpoint standpoint) {
        var span = buyers.span();
        if (span.isEmpty()) {
            return Optional.empty();
        }
        var last = span.get().last();
        long past = ChronoUnit.DAYS.between(span.get().first(), last);
        if (past < SHORTEST_PAST_DAYS) {
            return Optional.empty();
        }
        var until = last.minusDays(Math.min(past / 3, LONGEST_HOLDOUT_DAYS));
        var known = buyers.asOf(until, last, JUDGED);
        if (known.size() < FEWEST_JUDGED) {
            return Optional.empty();
        }
        return Training.judge(known, until, last).map(backtest -> new Trial(until, known, backtest));
    }

    private static Fit<? extends AttritionModel> fitOf(List<Fit<? extends AttritionModel>> fits, String name) {
        return fits.stream()
                .filter(fit -> fit.model().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double unit(Business business) {
        return Math.pow(10, Math.max(0, business.currency().getDefaultFractionDigits()));
    }

    private void write(Buyers everybody, Scoring scoring, FreshTable table) {
        try (var rows = CopyWriter.within(database, table.next())) {
            for (int i = 0; i < everybody.size(); i++) {
                scoring.write(i, rows);
            }
            rows.commit();
        }
    }
}
