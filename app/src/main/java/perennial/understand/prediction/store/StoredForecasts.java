package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.BusinessSettings;
import perennial.models.Backtest;
import perennial.models.Purchases;
import perennial.models.Season;
import perennial.models.Spending;
import perennial.models.Split;
import perennial.understand.prediction.Forecasts;
import perennial.understand.prediction.TrainingReport;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredForecasts implements Forecasts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVERYBODY = Integer.MAX_VALUE;

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
        var past = buyers.past(until, standpoint.lastDay(), EVERYBODY);
        int cut = (int) until.toEpochDay();
        var known = past.purchases().until(cut);
        if (known.customers().length == 0) {
            return new TrainingReport(until, 0, List.of(), Optional.empty(), Optional.empty());
        }
        var backtest =
                backtest(past.purchases(), cut, (int) standpoint.lastDay().toEpochDay());
        return new TrainingReport(
                until,
                known.customers().length,
                Training.report(Training.fits(known.histories()), spending(known, past.refunded())),
                Optional.of(Training.champion(backtest.flatMap(done -> done.champion(Training.MODELS)))),
                backtest.map(done -> Training.holdout(until, done)));
    }

    private static Optional<Backtest> backtest(Purchases past, int cut, int last) {
        return last <= cut
                ? Optional.empty()
                : Optional.of(Backtest.of(Split.of(past, cut, last, Season.of(past, cut))));
    }

    /// Empty when no money is known. Refunds are taken off every purchase of a customer alike.
    private Optional<Spending> spending(Purchases.Known known, long[] refunded) {
        var counts = known.counts();
        var averages = known.averages();
        if (Arrays.stream(averages).allMatch(average -> average == 0)) {
            return Optional.empty();
        }
        var repeated = known.repeatAverages();
        double unit = unit();
        var spending = Spending.builder();
        for (int i = 0; i < counts.length; i++) {
            double gross = counts[i] * averages[i];
            double kept = gross == 0 ? 0 : Math.max(0, 1 - refunded[known.customers()[i]] / gross);
            spending.add(counts[i] - 1, kept * repeated[i] / unit);
        }
        return Optional.of(spending.build());
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
