package perennial.models.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import perennial.models.Belief;
import perennial.models.Beliefs;
import perennial.models.Fit;
import perennial.models.contract.Seasons.Season;

/// The published fits: log-likelihood within .002, parameters within .5 %.
class ContractTest {

    /// Survivors of 1,000, years 0 to 7 (Fader, Hardie 2007).
    private static final Tenures HIGH_END = Tenures.ofSurvivors(1000, 869, 743, 653, 593, 551, 517, 491);

    private static final Tenures REGULAR = Tenures.ofSurvivors(1000, 631, 468, 382, 326, 289, 262, 241);

    @Test
    void shifted_beta_geometric_is_as_published() {
        Fit<ShiftedBetaGeometric> high = ShiftedBetaGeometric.fit(HIGH_END);
        agree(high, -1611.1581, Map.of("alpha", .668089, "beta", 3.806096));
        projected(high.model(), 46.04, 43.58, 41.42, 39.51, 37.80);
        assertThat(high.model().paymentsOfNewCustomer(.1)).isCloseTo(5.9223, within(5e-4));

        Fit<ShiftedBetaGeometric> regular = ShiftedBetaGeometric.fit(REGULAR);
        agree(regular, -1680.2652, Map.of("alpha", .704077, "beta", 1.182043));
        projected(regular.model(), 22.01, 20.44, 19.12, 17.99, 17.00);
        assertThat(regular.model().paymentsOfNewCustomer(.1)).isCloseTo(3.6949, within(5e-4));
    }

    private static void projected(RenewalModel model, double... percent) {
        for (int i = 0; i < percent.length; i++) {
            assertThat(100 * model.survival(8 + i)).isCloseTo(percent[i], within(.006));
        }
    }

    @Test
    void beta_discrete_weibull_is_as_published_and_chosen() {
        agree(BetaDiscreteWeibull.fit(HIGH_END), -1605.3142, Map.of("alpha", .214253, "beta", 1.426575, "c", 1.723565));
        agree(BetaDiscreteWeibull.fit(REGULAR), -1679.6028, Map.of("alpha", .455614, "beta", .779325, "c", 1.283452));
        assertThat(RenewalModel.fit(HIGH_END).model()).isInstanceOf(BetaDiscreteWeibull.class);
        assertThat(RenewalModel.fit(REGULAR).model()).isInstanceOf(ShiftedBetaGeometric.class);
    }

    private static void agree(Fit<?> fit, double logLikelihood, Map<String, Double> parameters) {
        assertThat(fit.converged()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(.002));
        parameters.forEach((name, value) ->
                assertThat(fit.model().parameters().get(name)).as(name).isCloseTo(value, withinPercentage(.5)));
    }

    @Test
    void retention_rises_with_tenure_and_survival_falls() {
        RenewalModel model = new ShiftedBetaGeometric(.668, 3.806);
        for (int t = 0; t < 50; t++) {
            assertThat(model.retention(t + 1)).isGreaterThan(model.retention(t));
            assertThat(model.survival(t + 1)).isLessThan(model.survival(t));
        }
        assertThat(model.payments(5, 0, .1)).isZero();
        assertThat(model.payments(5, 10, .1)).isLessThan(model.payments(5, 20, .1));
    }

    @Test
    void nobody_left_and_everybody_left_are_answers_too() {
        assertThat(ShiftedBetaGeometric.fit(new Tenures().still(5, 10)).model().survival(6))
                .isGreaterThan(.9);
        assertThat(BetaDiscreteWeibull.fit(new Tenures().left(1, 10)).model().survival(1))
                .isLessThan(.2);
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new Tenures())).hasMessageContaining("at least one customer");
    }

    /// 11,104 donors, six yearly chances (Fader, Hardie, Shang 2010): acts, last, donors.
    private static final int[][] DONORS = {
        {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335}, {4, 5, 284},
        {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155}, {1, 4, 78}, {3, 3, 322},
        {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091}, {0, 0, 3464}
    };

    @Test
    void bg_bb_is_as_published() {
        Seasons donors = new Seasons();
        for (int[] row : DONORS) {
            donors.add(new Season(row[0], row[1], 6), row[2]);
        }
        assertThat(donors.customers()).isEqualTo(11104);
        Fit<BgBb> fit = BgBb.fit(donors);
        agree(fit, -33225.5813, Map.of("alpha", 1.203521, "beta", .749716, "gamma", .656721, "delta", 2.783459));
        double five = donors.weights().entrySet().stream()
                .mapToDouble(some -> some.getValue() * fit.model().expectedActs(some.getKey(), 5))
                .sum();
        assertThat(five).isCloseTo(12884.15, within(.5));
        Season loyal = new Season(6, 6, 6);
        assertThat(fit.model().probabilityAlive(loyal)).isEqualTo(1);
        assertThat(fit.model().probabilityOfAct(loyal, 5)).isBetween(.8, 1d);
        assertThat(fit.model().probabilityOfAct(loyal, 1)).isCloseTo(fit.model().expectedActs(loyal, 1), within(1e-12));
    }

    @Test
    void chances_of_each_number_of_acts_add_up() {
        BgBb model = new BgBb(1.2, .75, .66, 2.78);
        for (Season season : new Season[] {new Season(0, 0, 0), new Season(2, 3, 6), new Season(6, 6, 6)}) {
            double[] chances = model.acts(season, 5);
            double all = 0;
            double mean = 0;
            for (int j = 0; j < chances.length; j++) {
                assertThat(chances[j]).isBetween(0d, 1d);
                all += chances[j];
                mean += j * chances[j];
            }
            assertThat(all).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(model.expectedActs(season, 5), within(1e-12));
            assertThat(model.acts(season, 0)).containsExactly(new double[] {1}, within(1e-12));
            double ever = model.discountedActs(season, .1);
            assertThat(ever).isGreaterThan(model.expectedActs(season, 5) / Math.pow(1.1, 5));
            assertThat(ever).isLessThan(model.expectedActs(season, 100));
        }
        assertThat(model.expectedActsOfNewCustomer(5)).isEqualTo(model.expectedActs(new Season(0, 0, 0), 5));
        assertThatThrownBy(() -> model.discountedActs(new Season(0, 0, 0), 0)).hasMessageContaining("above 0");
    }

    @Test
    void beliefs_hold_where_data_say_little_and_give_way_where_they_say_much() {
        Beliefs half = new Beliefs(List.of(new Belief(0, .5), Belief.NONE));
        Tenures few = Tenures.ofSurvivors(3, 3);
        assertThat(ShiftedBetaGeometric.fit(few, half).model().survival(1)).isBetween(.4, .75);
        assertThat(ShiftedBetaGeometric.fit(few).model().survival(1)).isGreaterThan(.8);
        assertThat(ShiftedBetaGeometric.fit(HIGH_END, half).model().survival(1)).isCloseTo(.869, within(.03));
        Beliefs rare = new Beliefs(List.of(new Belief(-2, .1), Belief.NONE, Belief.NONE, Belief.NONE));
        Seasons two = new Seasons().add(new Season(1, 1, 2), 1).add(new Season(2, 2, 2), 1);
        assertThat(BgBb.fit(two, rare).model().expectedActsOfNewCustomer(1)).isLessThan(.2);
    }
}
