package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RollingOriginTest {

    @Test
    void the_last_cut_takes_no_part_in_the_choice() {
        Purchases purchases = new Simulation(new MbgNbd(1, 8, .5, 2), 1500, 50, 104, 3).purchases();
        RollingOrigin rolling = RollingOrigin.of(purchases, 727, 180).orElseThrow();
        assertThat(rolling.untouched()).isTrue();
        assertThat(rolling.earlier()).hasSize(2);
        assertThat(rolling.champion().deviance())
                .isLessThan(rolling.last().score("rate").orElseThrow().deviance());
        assertThat(rolling.factor()).isBetween(.8, 1.25);
        assertThat(rolling.last().score("average")).isPresent();
    }

    @Test
    void a_past_too_short_to_be_cut_says_so() {
        Purchases purchases = new Simulation(new MbgNbd(1, 8, .5, 2), 300, 10, 20, 3).purchases();
        assertThat(RollingOrigin.of(purchases, 139, 100)).isEmpty();
        assertThat(RollingOrigin.of(Purchases.builder().build(), 139, 100)).isEmpty();
        RollingOrigin once = RollingOrigin.of(purchases, 139, 60).orElseThrow();
        assertThat(once.untouched()).isFalse();
        assertThat(once.factor()).isEqualTo(1);
    }

    @Test
    void ranges_learned_from_past_errors_hold_four_of_five() {
        Purchases purchases = new Simulation(new MbgNbd(2, 4, .5, 4), 3000, 50, 104, 9).purchases();
        Backtest test = Backtest.of(Split.of(purchases, 540, 727), Learners.all());
        for (Score score : test.scores()) {
            assertThat(score.coverage80()).as(score.name()).isBetween(.75, .93);
        }
    }

    @Test
    void on_cdnow_the_average_is_less_wrong_than_the_model_alone() {
        Purchases purchases = PurchaseDays.cdnow().purchases();
        int last = (int) LocalDate.of(1998, 6, 30).toEpochDay();
        RollingOrigin rolling = RollingOrigin.of(purchases, last, 91).orElseThrow();
        assertThat(String.join("\n", OwnerReport.of(rolling.last(), rolling.champion())))
                .contains("We forecast what 23,570 customers would buy in 13 weeks we already know.")
                .contains("of all purchases.")
                .contains("less wrong than to go on at each customer's rate so far.");
        assertThat(rolling.last().score("average").orElseThrow().rmse())
                .isLessThan(rolling.last().score("mbg-cnbd-k").orElseThrow().rmse());
    }

    @Test
    void on_online_retail_the_average_is_less_wrong_than_the_model_alone() {
        Purchases purchases = PurchaseDays.onlineRetail().purchases();
        int last = (int) LocalDate.of(2011, 12, 9).toEpochDay();
        RollingOrigin rolling = RollingOrigin.of(purchases, last, 91).orElseThrow();
        assertThat(rolling.last().score("average").orElseThrow().rmse())
                .isLessThan(rolling.last().score("mbg-cnbd-k").orElseThrow().rmse());
    }
}
