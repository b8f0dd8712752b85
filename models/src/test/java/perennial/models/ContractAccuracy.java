package perennial.models;

import perennial.models.contract.BetaDiscreteWeibull;
import perennial.models.contract.BgBb;
import perennial.models.contract.Seasons;
import perennial.models.contract.ShiftedBetaGeometric;
import perennial.models.contract.Tenures;

/// Contracts, and one chance a period.
///
/// @param walk on which they are entered
record ContractAccuracy(Walk walk) {

    void enter() {
        walk.part("Contracts and periods");
        Tenures high = Tenures.ofSurvivors(1000, 869, 743, 653, 593, 551, 517, 491);
        Tenures regular = Tenures.ofSurvivors(1000, 631, 468, 382, 326, 289, 262, 241);
        shifted(
                "High End",
                high,
                "−1611.1581",
                ".668089",
                "3.806096",
                "5.9223",
                "46.04",
                "43.58",
                "41.42",
                "39.51",
                "37.80");
        shifted(
                "Regular",
                regular,
                "−1680.2652",
                ".704077",
                "1.182043",
                "3.6949",
                "22.01",
                "20.44",
                "19.12",
                "17.99",
                "17.00");
        walk.fit(
                "High End, beta-discrete-Weibull",
                "−1605.3142",
                BetaDiscreteWeibull.fit(high),
                ".214253",
                "1.426575",
                "1.723565");
        walk.fit(
                "Regular, beta-discrete-Weibull",
                "−1679.6028",
                BetaDiscreteWeibull.fit(regular),
                ".455614",
                ".779325",
                "1.283452");
        Seasons donors = new Seasons();
        SharedData.lines("btyd_cdnow_summary/donations_rf_matrix.csv").skip(1).forEach(line -> {
            String[] c = line.split(",");
            donors.add(
                    new Seasons.Season(Integer.parseInt(c[0]), Integer.parseInt(c[1]), Integer.parseInt(c[2])),
                    Double.parseDouble(c[3]));
        });
        walk.digits("donors", "11,104", donors.customers());
        Fit<BgBb> giving = BgBb.fit(donors);
        walk.fit("donors, BG/BB", "−33225.5813", giving, "1.203521", ".749716", ".656721", "2.783459");
        double five = donors.weights().entrySet().stream()
                .mapToDouble(some -> some.getValue() * giving.model().expectedActs(some.getKey(), 5))
                .sum();
        walk.within("gifts expected in five years (13,260 came)", "12,884.15", five, .5);
    }

    private void shifted(
            String name, Tenures tenures, String log, String alpha, String beta, String worth, String... survival) {
        Fit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(tenures);
        walk.fit(name + ", shifted beta-geometric", log, fit, alpha, beta);
        walk.within(
                name + ", worth of a new customer at 10 %", worth, fit.model().paymentsOfNewCustomer(.1), 5e-4);
        for (int i = 0; i < survival.length; i++) {
            walk.within(
                    name + ", percent left after year " + (8 + i),
                    survival[i],
                    100 * fit.model().survival(8 + i),
                    .006);
        }
    }
}
