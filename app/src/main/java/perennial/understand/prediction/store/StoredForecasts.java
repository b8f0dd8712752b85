package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.BusinessSettings;
import perennial.models.Backtest;
import perennial.models.Purchases;
import perennial.models.Season;
import perennial.models.Split;
import perennial.understand.prediction.Forecasts;
import perennial.understand.prediction.TrainingReport;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredForecasts implements Forecasts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final BuyerStore buyers;
    private final BusinessSettings business;

    StoredForecasts(JdbcClient db, BuyerStore buyers, BusinessSettings business) {
        this.db = db;
        this.buyers = buyers;
        this.business = business;
    }

    @Override
    public TrainingReport latest() {
        return db.sql("select report from prediction.training order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, TrainingReport.class))
                .orElseGet(() -> new TrainingReport(LocalDate.EPOCH, 0, List.of(), Optional.empty(), Optional.empty()));
    }

    @Override
    public TrainingReport judge(LocalDate until, Standpoint standpoint) {
        var past = buyers.past(until, standpoint.lastDay());
        var known = past.until(until);
        if (known.size() == 0) {
            return new TrainingReport(until, 0, List.of(), Optional.empty(), Optional.empty());
        }
        var backtest = backtest(past.purchases(), until, standpoint.lastDay());
        return new TrainingReport(
                until,
                known.size(),
                Training.report(Training.fits(known.histories(Season.EVEN)), known.spending(unit())),
                Optional.of(Training.champion(backtest.flatMap(done -> done.champion(Training.MODELS)))),
                backtest.map(done -> Training.holdout(until, done)));
    }

    private static Optional<Backtest> backtest(Purchases past, LocalDate until, LocalDate lastDay) {
        int cut = (int) until.toEpochDay();
        int last = (int) lastDay.toEpochDay();
        return last <= cut
                ? Optional.empty()
                : Optional.of(Backtest.of(Split.of(past, cut, last, Season.of(past, cut))));
    }

    /// Minor units in one whole unit of the reporting currency.
    private double unit() {
        return Math.pow(10, Math.max(0, business.business().currency().getDefaultFractionDigits()));
    }

    void keep(TrainingReport report) {
        db.sql("""
                insert into prediction.training (standpoint, customers, champion, report)
                values (:standpoint, :customers, :champion, :report::jsonb)
                """)
                .param("standpoint", report.standpoint())
                .param("customers", report.customers())
                .param("champion", report.champion().orElse(null))
                .param("report", JSON.writeValueAsString(report))
                .update();
    }
}
