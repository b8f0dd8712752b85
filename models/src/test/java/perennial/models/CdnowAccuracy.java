package perennial.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// CDNOW: the fits to a tenth of the customers and to all, and the weeks held out.
///
/// @param walk on which they are entered
record CdnowAccuracy(Walk walk) {

    void enter() {
        walk.part("CDNOW, one customer in ten, to 1997-09-30");
        Histories histories = CdnowSample.histories();
        List<String[]> rows = SharedData.lines("cdnow/CDNOW_sample.txt")
                .filter(line -> !line.isBlank())
                .map(line -> line.trim().split("\\s+"))
                .toList();
        Set<String> days = new LinkedHashSet<>();
        rows.forEach(cells -> days.add(cells[1] + " " + cells[2]));
        walk.digits("orders", "6,919", rows.size());
        walk.digits("purchases (orders of a day are one)", "6,696", days.size());
        walk.digits("customers", "2,357", histories.customers());
        walk.digits("repeat purchases", "2,457", histories.totalRepeats());
        walk.digits("customers who came back", "946", histories.repeaters());
        walk.digits("different histories", "1,016", histories.groups());
        walk.fit("NBD", "−9763.658", Nbd.fit(histories), ".38477", "12.07201");
        walk.fit("BG/NBD", "−9582.42921", BgNbd.fit(histories), ".242595", "4.413602", ".792922", "2.425907");
        walk.fit("MBG/NBD", "−9582.13572", MbgNbd.fit(histories), ".524843", "6.183086", ".891360", "1.614002");
        walk.fit("MBG/CNBD-1", "−9582.13572", MbgCnbdK.fit(histories, Priors.none(), 1));
        walk.fit("Pareto/NBD", "−9594.97618", ParetoNbd.fit(histories), ".553277", "10.577683", ".606240", "11.668741");
        Fit<GammaGamma> spend = GammaGamma.fit(CdnowSample.spending());
        walk.fit("Gamma-Gamma", "−4055.91769", spend, "6.249573", "3.744225", "15.443520");
        walk.share("Gamma-Gamma, mean of all", "35.1704", spend.model().meanSpend(), .001);
        walk.share("Gamma-Gamma, 2 repeats of 22.345", "24.654", spend.model().expectedSpend(2, 22.345), .001);
        walk.share("Gamma-Gamma, 1 repeat of 11.77", "18.910", spend.model().expectedSpend(1, 11.77), .001);
        walk.share("Gamma-Gamma, 7 repeats of 73.741", "71.465", spend.model().expectedSpend(7, 73.741), .001);

        int[] later =
                CdnowSample.ROWS.stream().mapToInt(row -> row.count("x_star")).toArray();
        walk.digits(
                "purchases in the 39 weeks held out",
                "1,882",
                Arrays.stream(later).sum());
        Backtest backtest = Backtest.of(new Split(histories, later, 39));
        forecast(backtest, "nbd", "1.0410", "1.8595", ".5834");
        forecast(backtest, "bg-nbd", ".7855", "1.6080", ".6256");
        forecast(backtest, "mbg-nbd", ".7648", "1.6072", ".6273");
        forecast(backtest, "pareto-nbd", ".7545", "1.6029", ".6302");
        walk.digits(
                "“nobody returns”, MAE",
                ".7985",
                backtest.score("zero").orElseThrow().mae());
        allOfCdnow();
    }

    private void forecast(Backtest backtest, String name, String mae, String rmse, String correlation) {
        Score score = backtest.score(name).orElseThrow();
        walk.within(name + ", MAE held out", mae, score.mae(), 2e-4);
        walk.within(name + ", RMSE held out", rmse, score.rmse(), 2e-4);
        walk.within(
                name + ", correlation held out",
                correlation,
                score.correlation().orElseThrow(),
                2e-4);
    }

    private void allOfCdnow() {
        walk.part("CDNOW, all customers, to 1997-09-30");
        PurchaseDays days = PurchaseDays.cdnow();
        LocalDate end = LocalDate.of(1997, 9, 30);
        Histories histories = days.until(end);
        walk.digits("customers", "23,570", histories.customers());
        walk.digits("customers who came back", "9,451", histories.repeaters());
        walk.digits("different histories", "8,685", histories.groups());
        walk.digits(
                "purchases held out",
                "19,684",
                Arrays.stream(days.between(end, LocalDate.of(1998, 6, 30))).sum());
        walk.fit("NBD", "−96845.344", Nbd.fit(histories), ".38725", "12.27122");
        walk.fit("Pareto/NBD", "−95415.119", ParetoNbd.fit(histories), ".59741", "11.58545", ".52233", "8.83290");
        walk.fit("BG/NBD", "−95368.444", BgNbd.fit(histories), ".25162", "4.78894", ".72343", "2.16108");
        walk.fit("MBG/NBD", "−95336.958", MbgNbd.fit(histories), ".63713", "7.31023", ".80749", "1.22844");
        Spending spending = days.spendingUntil(end);
        walk.digits("customers with spending", "9,450", spending.customers());
        walk.fit("Gamma-Gamma", "−40763.476", GammaGamma.fit(spending), "6.27534", "3.62444", "14.98371");
    }
}
