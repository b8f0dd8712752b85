package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.BinaryRows;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.models.AttritionModel;
import perennial.models.Candidate;
import perennial.models.Fit;
import perennial.models.Purchases;
import perennial.models.RollingOrigin;
import perennial.models.Season;
import perennial.understand.prediction.TrainingReport;

/// Fits the models to what everybody did, or a sample of a large base, and writes down what the best of them expects
/// of each.
@Component
@Order(200)
class ForecastStep implements RefreshStep {

    /// Judging needs no more customers than this to tell the models apart; a larger base is sampled.
    private static final int JUDGED = 20_000;

    /// A larger base is sampled: what the parameters leave to chance is then far less than what customers do.
    private static final int FITTED = 200_000;

    /// From so many who came back on, parameters count as certain.
    private static final int REPEATERS = 5_000;

    private static final int SHORTEST_PAST_DAYS = 120;

    /// Rows that are made ready before they are written.
    private static final int AT_ONCE = 20_000;

    private static final int COLUMNS = 8;

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
        return Set.of("newcomers");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var lastDay = standpoint.lastDay();
        var table = FreshTable.like(db, "prediction", "forecast");
        var past = buyers.past(lastDay, lastDay);
        var everybody = past.until(lastDay);
        if (everybody.size() > 0) {
            train(everybody, past.purchases(), table);
        }
        table.swapIn();
    }

    private void train(Buyers everybody, Purchases all, FreshTable table) {
        var sample = all.sample(JUDGED);
        var shown = enough(all, lastDay(everybody));
        var trial = trial(sample);
        var champion = Training.champion(trial.flatMap(done -> done.champion(Training.MODELS)));
        var fits = Training.fits(shown.until(lastDay(everybody)).histories());
        var spending = everybody.spending(unit(business.business()));
        var season = Season.of(sample, lastDay(everybody));
        var fitted = new Fitted(
                // what is reported is in plain weeks, as the literature has it; what is forecast, in those of the
                // season
                season == Season.EVEN
                        ? named(champion, fits)
                        : Training.fit(
                                champion,
                                shown.until(lastDay(everybody), season).histories()),
                everybody.histories(season),
                Ahead.of(season, everybody.lastDay()));
        write(everybody, new Scoring(everybody, fitted, spending, business.business()), table);
        forecasts.keep(new TrainingReport(
                everybody.lastDay(),
                Math.round(fits.getFirst().customers()),
                Training.report(fits, spending),
                Optional.of(champion),
                trial.map(done -> Training.holdout(until(sample), done.last()))));
    }

    /// Whom the models are fitted to: a sample, if it has enough who came back to leave nothing to chance.
    private static Purchases enough(Purchases all, int lastDay) {
        var some = all.sample(FITTED);
        return some.until(lastDay).histories().repeaters() < REPEATERS ? all : some;
    }

    private static Fit<? extends AttritionModel> named(String name, List<Fit<? extends AttritionModel>> fits) {
        return fits.stream()
                .filter(fit -> fit.model().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int lastDay(Buyers everybody) {
        return (int) everybody.lastDay().toEpochDay();
    }

    /// The models are shown two thirds of the past and have to forecast the rest, a year at the most; the choice among
    /// them rests on earlier cuts where there are any.
    private static Optional<RollingOrigin> trial(Purchases sample) {
        if (sample.size() == 0 || sample.lastDay() - sample.firstDay() < SHORTEST_PAST_DAYS) {
            return Optional.empty();
        }
        int last = sample.lastDay();
        return RollingOrigin.of(sample, last, RollingOrigin.horizon(sample, last), Candidate.all());
    }

    private static LocalDate until(Purchases sample) {
        int last = sample.lastDay();
        return LocalDate.ofEpochDay(last - RollingOrigin.horizon(sample, last));
    }

    private static double unit(Business business) {
        return Math.pow(10, Math.max(0, business.currency().getDefaultFractionDigits()));
    }

    private void write(Buyers everybody, Scoring scoring, FreshTable table) {
        for (int from = 0; from < everybody.size(); from += AT_ONCE) {
            var rows = new BinaryRows(COLUMNS);
            for (int i = from; i < Math.min(from + AT_ONCE, everybody.size()); i++) {
                scoring.write(i, rows);
            }
            rows.writeTo(database, table.next());
        }
    }
}
