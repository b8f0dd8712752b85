package perennial.models.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import perennial.models.experiment.Interval;

/// The worked cases of the key figures.
class KeyFiguresTest {

    @Test
    void customers_kept_and_lost() {
        assertThat(KeyFigures.retentionRate(200, 220, 40)).hasValue(.9);
        assertThat(KeyFigures.retentionRate(0, 0, 0)).isEmpty();
        assertThatThrownBy(() -> KeyFigures.retentionRate(100, 150, 20)).hasMessageContaining("was 130");
        assertThat(KeyFigures.churnRate(50, 5)).hasValue(.1);
        assertThat(KeyFigures.churnOver(.05, 12)).isCloseTo(.4596, within(5e-5));
        assertThat(KeyFigures.lifespan(.1)).hasValue(10);
        assertThat(KeyFigures.lifespan(0)).isEmpty();
        assertThat(KeyFigures.repeatRate(946, 2357)).hasValueCloseTo(.4014, within(5e-5));
        assertThat(KeyFigures.cohortRetention(324, 885)).hasValueCloseTo(.3661, within(5e-5));
    }

    @Test
    void value_and_cost() {
        assertThat(KeyFigures.simpleLifetimeValue(50, 4, 3)).isEqualTo(600);
        assertThat(KeyFigures.simpleLifetimeValue(5, 52, 5)).isEqualTo(1300);
        assertThat(KeyFigures.relationshipValue(600, 20)).isEqualTo(580);
        assertThat(KeyFigures.acquisitionCost(1000, 50)).hasValue(20);
        assertThat(KeyFigures.acquisitionCost(1000, 0)).isEmpty();
        assertThat(KeyFigures.acquisitionCost(1000 + 500, 50 + 10)).hasValue(25);
        assertThat(KeyFigures.payback(20, 4)).hasValue(5);
        assertThat(KeyFigures.payback(20, 0)).isEmpty();
        assertThat(KeyFigures.grossRevenueRetention(1000, 100, 50)).hasValue(.85);
        assertThat(KeyFigures.netRevenueRetention(1000, 100, 50, 200)).hasValue(1.05);
        assertThat(KeyFigures.returnOnInvestment(300, 100)).hasValue(2);
        assertThat(KeyFigures.returnOnInvestment(300, 0)).isEmpty();
    }

    @Test
    void what_customers_answer() {
        Interval score = Satisfaction.netPromoterScore(70, 20, 10).orElseThrow();
        assertThat(score.estimate()).isCloseTo(60, within(1e-9));
        assertThat(score.low()).isCloseTo(47, within(.05));
        assertThat(score.high()).isCloseTo(73, within(.05));
        assertThat(Satisfaction.netPromoterScore(0, 0, 0)).isEmpty();
        assertThat(Satisfaction.satisfaction(45, 60)).hasValue(.75);
        assertThat(Satisfaction.effort(7, 6, 5, 4)).contains(new Satisfaction.Effort(5.5, .75));
        assertThat(Satisfaction.effort()).isEmpty();
    }

    @Test
    void fifths_by_rank() {
        assertThat(Quintiles.of(new double[] {1, 2, 3, 4, 5})).containsExactly(1, 2, 3, 4, 5);
        assertThat(Quintiles.of(new double[] {7, 7, 7, 7})).containsOnly(3);
        assertThat(Quintiles.of(new double[] {10, 30, 20, 20, 50, 40, 60, 80, 70, 90}))
                .containsExactly(1, 2, 2, 2, 3, 3, 4, 5, 4, 5);
        assertThat(Quintiles.of(new double[0])).isEmpty();
    }
}
