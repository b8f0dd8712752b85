package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LifetimeValueTest {

    private static final ParetoNbd PARETO = new ParetoNbd(.553277, 10.577683, .606240, 11.668741);

    @Test
    void all_purchases_ever_to_come_are_discounted_as_published() {
        discounted(new History(2, 30.43, 38.86), 6.4820);
        discounted(new History(7, 35, 39), 20.5533);
        discounted(new History(0, 0, 39), .47476);
        discounted(new History(26, 30.857, 31), 86.024);
    }

    private static void discounted(History history, double published) {
        assertThat(PARETO.discountedOrders(history, Double.POSITIVE_INFINITY, .0027))
                .isCloseTo(published, Percentage.withPercentage(.02));
    }

    @Test
    void a_discount_of_nothing_changes_nothing() {
        History history = new History(2, 30.43, 38.86);
        assertThat(PARETO.discountedOrders(history, 52, 0)).isEqualTo(PARETO.expectedOrders(history, 52));
        assertThat(new Discount(.1).weekly() * 365.25 / 7).isCloseTo(Math.log(1.1), within(1e-15));
    }

    @Test
    void value_is_orders_times_spend_times_margin() {
        Histories histories = CdnowSample.histories();
        Fit<MbgNbd> fit = MbgNbd.fit(histories);
        Fit<GammaGamma> spend = GammaGamma.fit(CdnowSample.spending());
        Outlook outlook = Outlook.of(fit, histories, 52, new Discount(.1));
        LifetimeValue value = new LifetimeValue(outlook, spend, .4);
        int[] groups = new int[2357];
        int[] purchases = new int[2357];
        double[] means = new double[2357];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = histories.groupOf(i);
            purchases[i] = CdnowSample.ROWS.get(i).count("x");
            means[i] = CdnowSample.ROWS.get(i).number("m_x");
        }
        LifetimeValue.Values values = value.of(groups, purchases, means);
        double expected = fit.model().discountedOrders(histories.group(groups[0]), 52, new Discount(.1).weekly())
                * spend.model().expectedSpend(purchases[0], means[0])
                * .4;
        assertThat(values.expected()[0]).isCloseTo(expected, within(1e-9));
        for (int i = 0; i < groups.length; i++) {
            assertThat(values.low()[i]).isBetween(0d, values.high()[i]);
            assertThat(values.expected()[i]).isPositive().isFinite();
            assertThat(values.high()[i]).isFinite();
        }
        assertThat(values.total().expected())
                .isCloseTo(Arrays.stream(values.expected()).sum(), within(1e-6))
                .isBetween(values.total().low(), values.total().high());
    }

    @Test
    void the_chance_of_each_number_adds_up_to_the_expectation() {
        for (AttritionModel model : new AttritionModel[] {
            new BgNbd(.243, 4.414, .793, 2.426),
            new MbgNbd(.525, 6.183, .891, 1.614),
            new MbgCnbdK(.85, 4.3, .156, 2, 2),
            new MbgCnbdK(.85, 4.3, .156, 2, 4),
            new Nbd(.385, 12.07),
            PARETO
        }) {
            for (History history : new History[] {
                new History(0, 0, 0),
                new History(0, 0, 39),
                new History(2, 30.43, 38.86),
                new History(400, 51, 52),
                new History(5000, 700, 701)
            }) {
                OrderDistribution orders = model.orders(history, 39);
                assertThat(orders.mean()).isCloseTo(model.expectedOrders(history, 39), Percentage.withPercentage(1e-3));
                for (int j : new int[] {1, 2, 5}) {
                    assertThat(orders.atLeast(j)).isCloseTo(model.probabilityOfAtLeast(history, 39, j), within(1e-9));
                }
                assertThat(orders.atLeast(orders.quantile(.9))).isGreaterThan(.1 - 1e-12);
            }
        }
    }
}
