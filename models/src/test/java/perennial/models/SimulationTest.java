package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final MbgCnbdK REGULAR = new MbgCnbdK(1.2, 3, .6, 2.5, 2);

    @Test
    void the_same_seed_gives_the_same_orders() {
        assertThat(orders(7)).isEqualTo(orders(7)).isNotEqualTo(orders(8));
    }

    private static List<String> orders(long seed) {
        List<String> orders = new ArrayList<>();
        new Simulation(REGULAR, Optional.of(new GammaGamma(6, 4, 15)), 50, 10, 50, seed)
                .run((customer, week, amount) -> orders.add(customer + " " + week + " " + amount));
        return orders;
    }

    @Test
    void customers_of_each_model_come_back_as_often_as_it_expects() {
        for (AttritionModel model : new AttritionModel[] {
            new Nbd(.385, 12.07),
            new BgNbd(.243, 4.414, .793, 2.426),
            new MbgNbd(.525, 6.183, .891, 1.614),
            REGULAR,
            new MbgCnbdK(2, 3, .6, 2.5, 4),
            new ParetoNbd(.553, 10.578, .606, 11.669),
            new Panel(List.of(new Nbd(.385, 12.07), REGULAR, new ParetoNbd(.553, 10.578, .606, 11.669)))
        }) {
            Histories histories = new Simulation(model, 200_000, 0, 52, 3).histories();
            double mean = histories.totalRepeats() / histories.customers();
            assertThat(mean)
                    .as(model.name())
                    .isCloseTo(model.expectedOrdersOfNewCustomer(52), Percentage.withPercentage(2));
        }
    }

    @Test
    void those_said_to_be_there_are_there() {
        Simulation simulation = new Simulation(REGULAR, 100_000, 0, 52, 5);
        Histories histories = simulation.histories();
        double[] left = simulation.run((customer, week, amount) -> {});
        double there = 0;
        double said = 0;
        for (int c = 0; c < left.length; c++) {
            there += left[c] > 52 ? 1 : 0;
            said += REGULAR.probabilityAlive(histories.group(histories.groupOf(c)));
        }
        assertThat(said).isCloseTo(there, within(3 * Math.sqrt(there)));
    }

    @Test
    void spending_comes_back_out_as_it_went_in() {
        Simulation simulation =
                new Simulation(new Nbd(4, 20), Optional.of(new GammaGamma(6, 4, 15)), 20_000, 0, 52, 11);
        Purchases purchases = simulation.purchases();
        Spending spending = purchases.until(52 * 7).spending();
        Map<String, Double> found = GammaGamma.fit(spending).model().parameters();
        assertThat(found.get("q")).isCloseTo(4, within(.3));
        assertThat(GammaGamma.fit(spending).model().meanSpend()).isCloseTo(30, within(1d));
    }

    @Test
    void fits_find_the_parameters_that_made_the_customers() {
        recovered(BgNbd.fit(histories(new BgNbd(.6, 5, .8, 2.4))), new BgNbd(.6, 5, .8, 2.4));
        recovered(MbgNbd.fit(histories(new MbgNbd(.6, 5, .8, 2.4))), new MbgNbd(.6, 5, .8, 2.4));
        recovered(ParetoNbd.fit(histories(new ParetoNbd(.6, 10, .7, 12))), new ParetoNbd(.6, 10, .7, 12));
        recovered(Nbd.fit(histories(new Nbd(.6, 5))), new Nbd(.6, 5));
        Fit<MbgCnbdK> regular = MbgCnbdK.fit(histories(REGULAR));
        assertThat(regular.model().k()).isEqualTo(2);
        recovered(regular, REGULAR);
    }

    private static Histories histories(AttritionModel truth) {
        return new Simulation(truth, 20_000, 26, 78, 17).histories();
    }

    private static void recovered(Fit<?> fit, Model truth) {
        Map<String, Double> errors = fit.uncertainty().standardErrors().orElseThrow();
        truth.parameters()
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                        .as(truth.name() + " " + name)
                        .isCloseTo(value, within(3.5 * errors.getOrDefault(name, 0d) + 1e-12)));
    }
}
