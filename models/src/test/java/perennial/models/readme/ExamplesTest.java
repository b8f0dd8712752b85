package perennial.models.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import perennial.models.BgNbd;
import perennial.models.Covariates;
import perennial.models.Discount;
import perennial.models.Fit;
import perennial.models.GammaGamma;
import perennial.models.Histories;
import perennial.models.History;
import perennial.models.LifetimeValue;
import perennial.models.MbgCnbdK;
import perennial.models.MbgNbd;
import perennial.models.Nbd;
import perennial.models.Outlook;
import perennial.models.OwnerReport;
import perennial.models.Panel;
import perennial.models.ParetoNbd;
import perennial.models.Pooling;
import perennial.models.Purchases;
import perennial.models.Range;
import perennial.models.RollingOrigin;
import perennial.models.Season;
import perennial.models.Simulation;
import perennial.models.SpendModel;
import perennial.models.contract.BgBb;
import perennial.models.contract.RenewalModel;
import perennial.models.contract.Seasons;
import perennial.models.contract.ShiftedBetaGeometric;
import perennial.models.contract.Tenures;
import perennial.models.experiment.AlwaysValid;
import perennial.models.experiment.BetaPosterior;
import perennial.models.experiment.Cuped;
import perennial.models.experiment.Interval;
import perennial.models.experiment.Power;
import perennial.models.experiment.Proportion;
import perennial.models.experiment.Sample;
import perennial.models.experiment.SampleRatio;
import perennial.models.learn.BoostedTrees;
import perennial.models.learn.ChurnHazard;
import perennial.models.learn.Groups;
import perennial.models.learn.LogisticRegression;
import perennial.models.learn.Loss;
import perennial.models.learn.Scale;
import perennial.models.learn.Table;
import perennial.models.survival.KaplanMeier;

/// The examples of models/README.md, word for word: what stands between two marks is shown there.
class ExamplesTest {

    private static final Simulation SHOP =
            new Simulation(new MbgNbd(.6, 6, .8, 2.4), Optional.of(new GammaGamma(6, 4, 15)), 2000, 40, 80, 1);

    private static Purchases shop() {
        return SHOP.purchases();
    }

    @Test
    void histories() {
        // example: histories
        Purchases purchases = Purchases.builder()
                .add(0, 20_090, 35.00) // customer 0, a day number (any count), what they spent
                .add(0, 20_130, 41.50)
                .add(1, 20_101, 12.00)
                .add(0, 20_130, 8.50) // a second order on the same day is the same purchase
                .build();
        Purchases.Known known = purchases.until(20_160);
        Histories histories = known.histories();
        History first = histories.group(histories.groupOf(0)); // one repeat, after 40 / 7 weeks, of 10 observed
        // end
        assertThat(first).isEqualTo(new History(1, 40 / 7d, 10));
    }

    @Test
    void mbgCnbdK() {
        Histories histories = shop().until(559).histories();
        // example: mbg-cnbd-k
        Fit<MbgCnbdK> fit = MbgCnbdK.fit(histories);
        fit.note().ifPresent(note -> System.out.println(note.text())); // for example "no customer loss visible …"
        MbgCnbdK model = fit.model();
        History ada = new History(4, 30.5, 52); // four repeats, the last after 30.5 weeks, known for 52
        double alive = model.probabilityAlive(ada);
        double buys = model.probabilityOfOrder(ada, 13); // within 13 weeks: the honest churn flag
        double orders = model.expectedOrders(ada, 52);
        double threeOrMore = model.orders(ada, 52).atLeast(3);
        // end
        assertThat(alive).isBetween(0d, 1d);
        assertThat(buys).isLessThanOrEqualTo(alive);
        assertThat(orders).isPositive();
        assertThat(threeOrMore).isLessThan(buys + .5);
    }

    @Test
    void paretoNbd() {
        Histories histories = shop().until(559).histories();
        // example: pareto-nbd
        Fit<ParetoNbd> fit = ParetoNbd.fit(histories);
        Map<String, Double> errors = fit.uncertainty().standardErrors().orElse(Map.of()); // empty when the top is flat
        double week = new Discount(.10).weekly(); // 10 % a year
        double worth = fit.model().discountedOrders(new History(2, 30, 39), Double.POSITIVE_INFINITY, week);
        // end
        assertThat(errors).containsOnlyKeys("r", "alpha", "s", "beta");
        assertThat(worth).isPositive();
    }

    @Test
    void plainer() {
        Histories histories = shop().until(559).histories();
        // example: plainer
        Fit<Nbd> floor = Nbd.fit(histories);
        Fit<BgNbd> published = BgNbd.fit(histories); // says "alive for certain" of who came once
        Fit<MbgNbd> better = MbgNbd.fit(histories); // doesn't
        double gain = better.logLikelihood() - floor.logLikelihood(); // below 3: no customer loss visible
        // end
        assertThat(gain).isGreaterThan(3);
        assertThat(published.model().probabilityAlive(new History(0, 0, 50))).isEqualTo(1);
    }

    @Test
    void panel() {
        Histories histories = shop().until(559).histories();
        // example: panel
        Fit<Panel> fit = Panel.fit(histories); // NBD, MBG/CNBD-k and Pareto/NBD, believed as far as they fit
        double alive = fit.model().probabilityAlive(new History(9, 12, 28));
        // end
        assertThat(alive).isBetween(0d, 1d);
    }

    @Test
    void value() {
        Purchases purchases = shop();
        // example: value
        Purchases.Known known = purchases.until(559);
        Fit<MbgCnbdK> fit = MbgCnbdK.fit(known.histories());
        Fit<? extends SpendModel> spend = SpendModel.fit(known.spending()); // Gamma-Gamma, or log-spend regression
        Outlook outlook = Outlook.of(fit, known.histories(), 52, new Discount(.10));
        LifetimeValue value = new LifetimeValue(outlook, spend, .35); // 35 % margin
        Range first = value.of(known.histories().groupOf(0), known.counts()[0], known.averages()[0]);
        System.out.printf("%.2f, between %.2f and %.2f with 80 %%%n", first.expected(), first.low(), first.high());
        // end
        assertThat(first.expected()).isNotNegative();
    }

    @Test
    void covariates() {
        Histories fromShop = new Simulation(new MbgNbd(.6, 6, .8, 2.4), 1000, 20, 60, 1).histories();
        Histories fromWeb = new Simulation(new MbgNbd(.6, 4, .8, 2.4), 1000, 20, 60, 2).histories();
        // example: covariates
        Covariates channel = new Covariates(
                List.of("web"),
                List.of(
                        new Covariates.Segment(new double[] {0}, fromShop),
                        new Covariates.Segment(new double[] {1}, fromWeb)),
                .5); // ridge: effects are believed to lie within about ± .5
        Covariates.Result<MbgNbd> result = channel.fitMbgNbd(); // or fitParetoNbd()
        double faster = Math.exp(result.rate()[0]); // how many times as often web customers buy
        MbgNbd ofWebCustomers = result.model(1);
        // end
        assertThat(faster).isGreaterThan(1.1);
        assertThat(ofWebCustomers.alpha()).isLessThan(result.base().model().alpha());
    }

    @Test
    void groups() {
        Histories large = shop().until(559).histories();
        Histories small = new Simulation(new MbgNbd(.6, 6, .8, 2.4), 15, 20, 60, 2).histories();
        // example: pooling
        Map<String, Fit<MbgCnbdK>> channels = Pooling.fit(Map.of("shop", large, "fair", small));
        double fair = channels.get("fair").model().expectedOrdersOfNewCustomer(52); // leans on the whole
        // end
        assertThat(fair).isPositive();
    }

    @Test
    void choice() {
        Purchases purchases = shop();
        // example: choice
        int today = 559;
        int days = RollingOrigin.horizon(purchases, today); // a third of the past, a year at most
        RollingOrigin.of(purchases, today, days).ifPresent(rolling -> {
            String best = rolling.champion().name();
            OwnerReport.of(rolling)
                    .forEach(System.out::println); // total, top tenth, calibration, coverage, rule of thumb
        });
        // end
        assertThat(days).isBetween(180, 190);
    }

    @Test
    void seasons() {
        Purchases purchases = shop();
        // example: season
        int today = 559;
        Season season = Season.of(purchases, today); // even below 18 months of history
        Histories histories = purchases.until(today, season).histories(); // in weeks that count for what they bring
        Fit<MbgCnbdK> fit = MbgCnbdK.fit(histories);
        double christmas = season.weeks(today, today + 90); // 90 days may count for 12 weeks, or for 20
        double orders = fit.model().expectedOrders(histories.group(0), christmas);
        // end
        assertThat(orders).isNotNegative();
    }

    @Test
    void contract() {
        // example: contract
        Tenures cohort = Tenures.ofSurvivors(1000, 869, 743, 653, 593, 551, 517, 491);
        Fit<ShiftedBetaGeometric> plain = ShiftedBetaGeometric.fit(cohort);
        Fit<? extends RenewalModel> fit = RenewalModel.fit(cohort); // this or beta-discrete-Weibull, by Akaike
        double inYearTwelve = fit.model().survival(12);
        double payments = plain.model().paymentsOfNewCustomer(.10); // all to come, discounted
        // end
        assertThat(inYearTwelve).isBetween(.3, .5);
        assertThat(payments).isCloseTo(5.9223, within(5e-4));
    }

    @Test
    void periodic() {
        // example: periodic
        Seasons donors = new Seasons()
                .add(new Seasons.Season(6, 6, 6), 1203) // gave in six of six years: 1,203 donors
                .add(new Seasons.Season(2, 3, 6), 255) // twice, the last time in year three
                .add(new Seasons.Season(0, 0, 6), 3464);
        Fit<BgBb> fit = BgBb.fit(donors);
        double gifts = fit.model().expectedActs(new Seasons.Season(2, 3, 6), 5);
        // end
        assertThat(gifts).isBetween(0d, 5d);
    }

    @Test
    void survival() {
        // example: survival
        double[] months = {3, 5, 5, 8, 12, 12};
        boolean[] left = {true, true, false, true, false, false}; // false: still here when last seen
        KaplanMeier curve = KaplanMeier.of(months, left, .95);
        double afterHalfAYear = curve.share(6);
        // end
        assertThat(afterHalfAYear).isBetween(.6, .7);
    }

    @Test
    void experiments() {
        // example: experiment
        Interval lift = new Proportion(120, 1000).above(new Proportion(100, 1000), .95); // Newcombe
        var means = new Sample(.70, 6.2, 3461).above(new Sample(.41, 3.9, 3407), .95); // Welch
        double wins = BetaPosterior.of(new Proportion(51, 100)).chanceAbove(BetaPosterior.of(new Proportion(49, 100)));
        double anytime = new AlwaysValid(.05).chanceIfEqual(.06, .02); // look as often as you like
        long needed = Power.USUAL.perGroup(.10, .12);
        boolean broken = SampleRatio.chance(new long[] {5000, 5500}, new double[] {1, 1}) < SampleRatio.ALARM;
        double sharper =
                Cuped.of(new double[] {3, 5, 9}, new double[] {2, 4, 7}).explained();
        // end
        assertThat(lift.holds(0)).isTrue();
        assertThat(means.chanceIfEqual()).isLessThan(.05);
        assertThat(wins).isCloseTo(.610771, within(1e-6));
        assertThat(anytime).isLessThan(.2);
        assertThat(needed).isEqualTo(3841);
        assertThat(broken).isTrue();
        assertThat(sharper).isGreaterThan(.9);
    }

    @Test
    void learning() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] rows = new double[400][];
        double[] left = new double[400];
        int[] months = new int[400];
        boolean[] gone = new boolean[400];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextInt(6), random.nextDouble(10, 80)};
            left[i] = random.nextDouble() < .1 + .12 * rows[i][0] ? 1 : 0;
            months[i] = 1 + random.nextInt(12);
            gone[i] = left[i] == 1;
        }
        // example: learn
        Table table = new Table(List.of("complaints", "average spend"), rows);
        LogisticRegression churn = LogisticRegression.fit(table, left, 1); // ridge 1
        String said = churn.effects().get(0).reading(); // what a complaint more does, in words
        BoostedTrees trees = BoostedTrees.fit(table, left, Loss.CHANCE);
        double[] why = trees.explain(rows[0]); // exact Shapley values, one a feature
        double stays = ChurnHazard.fit(table, months, gone, 1).staying(rows[0], 6, 6);
        Groups groups = Groups.of(Scale.of(table).apply(rows), 3, 1);
        // end
        assertThat(said).contains("complaints");
        assertThat(why).hasSize(2);
        assertThat(stays).isBetween(0d, 1d);
        assertThat(groups.sizes()).hasSize(3);
    }

    @Test
    void simulations() {
        // example: simulation
        Simulation shop = new Simulation(
                new MbgNbd(.6, 6, .8, 2.4), Optional.of(new GammaGamma(6, 4, 15)), 1000, 26, 78, 42); // seed
        double[] orders = new double[1000];
        shop.run((customer, week, amount) -> orders[customer]++); // each order, in time
        Histories histories = shop.histories();
        // end
        assertThat(histories.customers()).isEqualTo(1000);
    }
}
