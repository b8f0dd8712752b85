package perennial.models;

/// The golden files, row by row.
///
/// @param walk on which they are entered
record GoldenAccuracy(Walk walk) {

    /// The sample's file rounds to 8 decimals; see golden/SOURCES.md for the parameters behind it.
    void enter() {
        walk.part("Golden files: the largest difference of all rows");
        compare("bg", new BgNbd(.24259452733, 4.41360235774, .79292204565, 2.42590688737));
        compare("mbg", new MbgNbd(.52484321551, 6.18308576888, .89135954564, 1.61400237088));
        compare("pnbd", new ParetoNbd(.55327700348, 10.57768264478, .60624016201, 11.66874136077));
        double chance = 0;
        double log = 0;
        double orders = 0;
        for (Golden row : Golden.rows("bg_mbg_extreme_mpmath.csv")) {
            AttritionModel model = model(row);
            History history = new History(row.count("x"), row.number("tx"), row.number("T"));
            chance = Math.max(chance, off(model.probabilityAlive(history), row.number("p_alive")));
            log = Math.max(log, off(model.logLikelihood(history), row.number("loglik")));
            orders = Math.max(orders, off(model.expectedOrders(history, row.number("t")), row.number("ce")));
        }
        walk.below("BG/NBD, MBG/NBD, extremes at 40 digits: alive, as a share", 1e-8, chance);
        walk.below("BG/NBD, MBG/NBD, extremes at 40 digits: LL, as a share", 1e-8, log);
        walk.below("BG/NBD, MBG/NBD, extremes at 40 digits: expected orders, as a share", 1e-8, orders);
        paretoExtremes();
    }

    private static AttritionModel model(Golden row) {
        double r = row.number("r");
        double alpha = row.number("alpha");
        double a = row.number("a");
        double b = row.number("b");
        return row.text("model").equals("BG") ? new BgNbd(r, alpha, a, b) : new MbgNbd(r, alpha, a, b);
    }

    private static double off(double ours, double reference) {
        return ours == reference ? 0 : Math.abs(ours / reference - 1);
    }

    private void compare(String column, AttritionModel model) {
        double alive = 0;
        double orders = 0;
        for (Golden row : CdnowSample.ROWS) {
            History history = CdnowSample.history(row);
            alive = Math.max(alive, Math.abs(model.probabilityAlive(history) - row.number(column + "_palive")));
            orders = Math.max(orders, Math.abs(model.expectedOrders(history, 39) - row.number(column + "_ce39")));
        }
        walk.below("2,357 customers, " + model.name() + ", alive", 1e-8, alive);
        walk.below("2,357 customers, " + model.name() + ", orders in 39 weeks", 1e-8, orders);
    }

    /// The file's row of 1,000 purchases and 20 silent weeks is itself only good to 1.4e-6.
    private void paretoExtremes() {
        double log = 0;
        double usual = 0;
        double absurd = 0;
        for (Golden row : Golden.rows("pnbd_extreme_mpmath.csv")) {
            ParetoNbd model = new ParetoNbd(row.number("r"), row.number("alpha"), row.number("s"), row.number("beta"));
            History history = new History(row.count("x"), row.number("tx"), row.number("T"));
            log = Math.max(log, off(model.logLikelihood(history), row.number("loglik")));
            double worst = Math.max(
                    off(model.probabilityAlive(history), row.number("p_alive")),
                    Math.max(
                            off(model.expectedOrders(history, 10), row.number("ce10")),
                            off(model.expectedOrders(history, 52), row.number("ce52"))));
            if (history.repeats() == 1000) {
                absurd = Math.max(absurd, worst);
            } else {
                usual = Math.max(usual, worst);
            }
        }
        walk.below("Pareto/NBD, extremes at 40 digits: LL, as a share", 1e-8, log);
        walk.below("Pareto/NBD, extremes at 40 digits: alive and orders, as a share", 1e-8, usual);
        walk.below("the same, 1,000 purchases and 20 silent weeks (the file has 1.4e-6)", 4e-5, absurd);
    }
}
