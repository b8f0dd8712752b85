package perennial.models;

import java.util.Map;
import java.util.TreeMap;

/// Single customers of CDNOW, and the running total of all, at the parameters published.
///
/// @param walk on which they are entered
record CustomerAccuracy(Walk walk) {

    private static final BgNbd BG = new BgNbd(.242595, 4.413602, .792922, 2.425907);
    private static final MbgNbd MBG = new MbgNbd(.524843, 6.183086, .891360, 1.614002);
    private static final ParetoNbd PARETO = new ParetoNbd(.553277, 10.577683, .606240, 11.668741);

    void enter() {
        walk.part("Single customers, at the parameters published");
        History first = CdnowSample.history(CdnowSample.ROWS.get(0));
        walk.digits("id 1, 39 weeks, BG/NBD", "1.2260", BG.expectedOrders(first, 39));
        walk.digits("id 1, 39 weeks, MBG/NBD", "1.2628", MBG.expectedOrders(first, 39));
        walk.digits("id 1, 39 weeks, Pareto/NBD", "1.4552", PARETO.expectedOrders(first, 39));
        walk.digits("id 1, alive, BG/NBD", ".7266", BG.probabilityAlive(first));
        walk.digits("id 1, alive, MBG/NBD", ".7061", MBG.probabilityAlive(first));
        walk.digits("id 1, alive, Pareto/NBD", ".8691", PARETO.probabilityAlive(first));
        History rounded = new History(2, 30.43, 38.86);
        walk.within("id 1, rounded to (2, 30.43, 38.86), BG/NBD", "1.2259", BG.expectedOrders(rounded, 39), 1e-4);
        walk.within("id 1, rounded, MBG/NBD", "1.2627", MBG.expectedOrders(rounded, 39), 1e-4);
        walk.within("id 1, rounded, Pareto/NBD", "1.4551", PARETO.expectedOrders(rounded, 39), 1e-4);
        History busy = new History(26, 30.857, 31);
        walk.share("id 1516, 52 weeks, Pareto/NBD", "25.456", PARETO.expectedOrders(busy, 52), 1e-4);
        walk.within("id 1516, alive, Pareto/NBD", ".99787", PARETO.probabilityAlive(busy), 2e-5);
        walk.share("id 1516, 52 weeks, BG/NBD", "25.757", BG.expectedOrders(busy, 52), 1e-4);
        walk.within("id 1516, alive, BG/NBD", ".96885", BG.probabilityAlive(busy), 2e-5);
        walk.share("id 1516, 52 weeks, MBG/NBD", "23.998", MBG.expectedOrders(busy, 52), 1e-4);
        walk.within("new customer, 52 weeks, BG/NBD", "1.44401", BG.expectedOrdersOfNewCustomer(52), 1e-5);
        walk.within("new customer, 52 weeks, MBG/NBD", "1.41888", MBG.expectedOrdersOfNewCustomer(52), 1e-5);
        walk.within("new customer, 52 weeks, Pareto/NBD", "1.47343", PARETO.expectedOrdersOfNewCustomer(52), 1e-5);
        discounted("(2, 30.43, 38.86)", "6.4820", new History(2, 30.43, 38.86));
        discounted("(7, 35, 39)", "20.5533", new History(7, 35, 39));
        discounted("(0, 0, 39)", ".47476", new History(0, 0, 39));
        discounted("(26, 30.857, 31)", "86.024", busy);
        tracking();
    }

    private void discounted(String name, String published, History history) {
        double ours = PARETO.discountedOrders(history, Double.POSITIVE_INFINITY, .0027);
        walk.share("Pareto/NBD, all orders to come of " + name + " at .0027 a week", published, ours, 1e-4);
    }

    /// Repeat purchases of all together, week by week from 40 to 78: mean absolute error of the running total.
    private void tracking() {
        walk.part("Running total of repeat purchases, weeks 40 to 78");
        Map<Integer, Double> actual = new TreeMap<>();
        SharedData.lines("btyd_cdnow_summary/cdnow_cumulative_tracking.csv")
                .skip(1)
                .forEach(line -> {
                    String[] cells = line.split(",");
                    actual.put(Integer.parseInt(cells[0]), Double.parseDouble(cells[1]));
                });
        walk.within("Pareto/NBD, percent", "1.31", tracked(PARETO, actual), .02);
        walk.within("BG/NBD, percent", "2.63", tracked(BG, actual), .02);
        walk.within("MBG/NBD, percent", "4.11", tracked(MBG, actual), .02);
    }

    private static double tracked(AttritionModel model, Map<Integer, Double> actual) {
        double error = 0;
        for (int week = 40; week <= 78; week++) {
            double expected = 0;
            for (Golden row : CdnowSample.ROWS) {
                // known for T of 39 weeks: joined 39 - T weeks after the start
                double joined = 39 - row.number("T_days") / 7;
                expected += model.expectedOrdersOfNewCustomer(week - joined);
            }
            error += Math.abs(expected / actual.getOrDefault(week, Double.NaN) - 1) / 39;
        }
        return 100 * error;
    }
}
