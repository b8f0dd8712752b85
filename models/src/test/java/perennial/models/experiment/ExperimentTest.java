package perennial.models.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Figures with their published or hand-checked values.
class ExperimentTest {

    @Test
    void shares_lie_within_the_limits_of_wilson() {
        limits(new Proportion(45, 200).wilson(.95), .1726, .2877);
        limits(new Proportion(0, 20).wilson(.95), 0, .1611);
        limits(new Proportion(5, 50).wilson(.95), .0435, .2136);
        assertThat(new Proportion(20, 20).wilson(.95).high()).isEqualTo(1);
    }

    private static void limits(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /// Newcombe (1998), table II, cases a and c, method 10.
    @Test
    void differences_of_shares_lie_within_the_limits_of_newcombe() {
        limits(new Proportion(56, 70).above(new Proportion(48, 80), .95), .0524, .3339);
        limits(new Proportion(9, 10).above(new Proportion(3, 10), .95), .1705, .8090);
    }

    @Test
    void means_are_compared_as_by_welch() {
        Sample.Comparison comparison = new Sample(.70, 6.2, 3461).above(new Sample(.41, 3.9, 3407), .95);
        assertThat(comparison.difference().estimate()).isCloseTo(.29, within(1e-12));
        assertThat(comparison.difference().low()).isCloseTo(.04538, within(1e-5));
        assertThat(comparison.difference().high()).isCloseTo(.53462, within(1e-5));
        assertThat(comparison.chanceIfEqual()).isCloseTo(.02016, within(1e-5));
    }

    @Test
    void a_single_customer_proves_nothing() {
        assertThat(new Sample(5, 0, 1).above(new Sample(1, 0, 1), .95).chanceIfEqual())
                .isEqualTo(1);
    }

    @Test
    void the_chance_to_win_is_exact() {
        BetaPosterior a = BetaPosterior.of(new Proportion(49, 100));
        BetaPosterior b = BetaPosterior.of(new Proportion(51, 100));
        assertThat(b.chanceAbove(a)).isCloseTo(.610771, within(5e-7));
        assertThat(a.chanceAbove(b)).isCloseTo(1 - .610771, within(5e-7));
        assertThat(new BetaPosterior(52 + 1e-9, 50).chanceAbove(a)).isCloseTo(.610771, within(5e-7));
        assertThat(a.chanceAbove(a)).isCloseTo(.5, within(1e-9));
        assertThat(b.expectedLossAgainst(a)).isPositive().isLessThan(a.expectedLossAgainst(b));
        assertThat(a.expectedLossAgainst(b) - b.expectedLossAgainst(a)).isCloseTo(b.mean() - a.mean(), within(1e-9));
    }

    @Test
    void so_many_customers_are_needed() {
        assertThat(Power.USUAL.perGroup(.10, .12)).isEqualTo(3841);
        assertThat(Power.USUAL.perGroup(.05, .06)).isEqualTo(8158);
        long n = Power.USUAL.perGroupForMeans(6, .3);
        assertThat(Power.USUAL.visibleDifference(6, n)).isCloseTo(.3, within(1e-3));
        assertThatThrownBy(() -> Power.USUAL.perGroup(.1, .1)).hasMessageContaining("must not be 0");
    }

    @Test
    void many_questions_cost_certainty() {
        assertThat(Holm.adjusted(new double[] {.01, .04, .03, .005}))
                .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
    }

    @Test
    void a_broken_assignment_is_noticed() {
        assertThat(SampleRatio.chance(new long[] {5000, 5080}, new double[] {1, 1}))
                .isGreaterThan(.4);
        assertThat(SampleRatio.chance(new long[] {5000, 5500}, new double[] {1, 1}))
                .isLessThan(SampleRatio.ALARM);
    }

    @Test
    void one_may_look_every_day_at_an_always_valid_test() {
        int alarms = 0;
        SplittableRandom random = new SplittableRandom(3);
        AlwaysValid test = new AlwaysValid(.1);
        for (int run = 0; run < 500; run++) {
            double sum = 0;
            boolean alarm = false;
            for (int n = 1; n <= 1000; n++) {
                sum += random.nextGaussian();
                alarm |= test.chanceIfEqual(sum / n, 1 / Math.sqrt(n)) < .05;
                assertThat(test.interval(sum / n, 1 / Math.sqrt(n), .95).holds(0))
                        .isEqualTo(test.chanceIfEqual(sum / n, 1 / Math.sqrt(n)) >= .05);
            }
            alarms += alarm ? 1 : 0;
        }
        assertThat(alarms / 500d).isLessThan(.05);
    }

    @Test
    void an_always_valid_test_finds_what_is_there() {
        assertThat(new AlwaysValid(.1).chanceIfEqual(.1, .02)).isLessThan(.001);
    }

    @Test
    void what_was_known_before_sharpens_the_result() {
        SplittableRandom random = new SplittableRandom(4);
        double[] before = random.doubles(2000).map(u -> 100 * u).toArray();
        double[] after = new double[2000];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] + 10 * random.nextGaussian();
        }
        Cuped cuped = Cuped.of(after, before);
        Sample raw = Sample.of(after);
        Sample adjusted = Sample.of(cuped.adjusted(after, before));
        assertThat(adjusted.mean()).isCloseTo(raw.mean(), within(1e-9));
        assertThat(adjusted.deviation()).isCloseTo(10, within(.5));
        assertThat(cuped.explained()).isCloseTo(.89, within(.02));
    }

    @Test
    void a_belief_moves_with_the_evidence() {
        NormalPosterior after = new NormalPosterior(0, 1).after(2, 1);
        assertThat(after.mean()).isEqualTo(1);
        assertThat(after.deviation()).isCloseTo(Math.sqrt(.5), within(1e-12));
        assertThat(after.chanceAbove(1)).isCloseTo(.5, within(1e-12));
        assertThat(after.chanceAbove(new NormalPosterior(0, Math.sqrt(.5)))).isCloseTo(.8413, within(1e-4));
    }
}
