package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whom to believe: clear differences decide, near-ties go to those who see customers leave.
class ChoiceTest {

    private static final List<String> MODELS =
            List.of(Nbd.NAME, BgNbd.NAME, MbgNbd.NAME, MbgCnbdK.NAME, ParetoNbd.NAME, Panel.NAME);

    @Test
    void what_may_be_chance_goes_to_the_simplest_that_sees_customers_leave() {
        assertThat(champion(forecast("blind", 1, false), forecast("early", 1.01, true), forecast("late", 1.02, true)))
                .isEqualTo("early");
    }

    @Test
    void a_model_that_calls_everybody_alive_wins_when_it_is_clearly_better() {
        assertThat(champion(forecast("blind", 1, false), forecast("sighted", 4, true)))
                .isEqualTo("blind");
    }

    /// Half of the customers buy once, half twice, and the forecast is the same for all, so 1.5 is right.
    private static Candidate forecast(String name, double above, boolean seesLeaving) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Prediction> predict(Split split) {
                int n = split.orders().length;
                double[] expected = new double[n];
                Arrays.fill(expected, .5 + above);
                return Optional.of(new Prediction(expected, new int[n], new int[n], seesLeaving));
            }
        };
    }

    private static String champion(Candidate... candidates) {
        Histories.Builder histories = Histories.indexed();
        int[] orders = new int[100];
        for (int i = 0; i < orders.length; i++) {
            histories.add(0, 0, 10);
            orders[i] = 1 + i % 2;
        }
        return Backtest.of(new Split(histories.build(), orders, 10), List.of(candidates))
                .champion()
                .name();
    }

    @Test
    void where_nobody_leaves_the_plainest_model_does() {
        Purchases purchases = new Simulation(new Nbd(1, 6), 3000, 10, 90, 4).purchases();
        RollingOrigin rolling =
                RollingOrigin.of(purchases, 90 * 7 - 1, 200, Candidate.all()).orElseThrow();
        Score champion = rolling.champion(MODELS).orElseThrow();
        assertThat(champion.seesLeaving()).isFalse();
        assertThat(champion.bias().orElseThrow()).isBetween(-.05, .05);
    }

    @Test
    void where_customers_leave_the_champion_sees_it() {
        Purchases purchases = new Simulation(new MbgNbd(1, 6, .8, 2.4), 3000, 30, 104, 4).purchases();
        RollingOrigin rolling =
                RollingOrigin.of(purchases, 727, 240, Candidate.all()).orElseThrow();
        Score champion = rolling.champion(MODELS).orElseThrow();
        assertThat(champion.seesLeaving()).isTrue();
        assertThat(champion.quiet().orElseThrow().forecast())
                .isLessThan(rolling.last()
                                .score(Nbd.NAME)
                                .orElseThrow()
                                .quiet()
                                .orElseThrow()
                                .forecast()
                        / 4);
    }

    @Test
    void in_a_wholesale_business_somebody_silent_for_half_a_year_is_not_said_to_come_back_for_sure() {
        Purchases purchases = PurchaseDays.onlineRetail().purchases();
        int last = (int) LocalDate.of(2011, 12, 9).toEpochDay();
        RollingOrigin rolling = RollingOrigin.of(
                        purchases, last, RollingOrigin.horizon(purchases, last), Candidate.all())
                .orElseThrow();
        assertThat(rolling.champion(MODELS).orElseThrow().name()).isEqualTo(Panel.NAME);

        Histories histories = purchases.until(last).histories();
        Panel panel = Panel.fit(histories).model();
        for (int g = 0; g < histories.groups(); g++) {
            History history = histories.group(g);
            if (history.silence() > 26) {
                assertThat(panel.probabilityOfOrder(history, 90 / 7d)).isLessThan(.6);
            }
        }
        assertThat(panel.probabilityAlive(new History(9, 12, 28))).isBetween(.3, .7);
        assertThat(panel.probabilityAlive(new History(9, 12, 60))).isLessThan(.05);
    }

    @Test
    void a_record_shop_is_judged_on_half_a_year_and_gets_a_model_that_sees_customers_leave() {
        Purchases purchases = PurchaseDays.cdnow().purchases();
        int last = (int) LocalDate.of(1998, 6, 30).toEpochDay();
        int days = RollingOrigin.horizon(purchases, last);
        assertThat(days).isEqualTo(181);
        RollingOrigin rolling =
                RollingOrigin.of(purchases, last, days, Candidate.all()).orElseThrow();
        assertThat(rolling.untouched()).isTrue();
        assertThat(rolling.champion(MODELS).orElseThrow().seesLeaving()).isTrue();
        assertThat(OwnerReport.of(rolling).get(2)).startsWith("It was chosen ");
    }
}
