package perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /// Remission weeks of 21 patients on 6-MP (Freireich et al. 1963), the textbook example: S(6) = .857, S(22)
    /// = .538, S(23) = .448, median 23.
    @Test
    void the_textbook_example_comes_out() {
        double[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] back = {
            true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
            false, false, false, false, false
        };
        KaplanMeier curve = KaplanMeier.of(weeks, back, .95);
        assertThat(curve.share(5)).isEqualTo(1);
        assertThat(curve.share(6)).isCloseTo(.8571, within(5e-5));
        assertThat(curve.share(22)).isCloseTo(.5378, within(5e-5));
        assertThat(curve.share(100)).isCloseTo(.4482, within(5e-5));
        assertThat(curve.median()).hasValue(23);
        KaplanMeier.Step first = curve.steps().get(0);
        assertThat(first.low()).isCloseTo(.620, within(5e-4));
        assertThat(first.high()).isCloseTo(.952, within(5e-4));
    }

    @Test
    void when_all_have_left_nobody_is_there() {
        KaplanMeier curve = KaplanMeier.of(new double[] {1, 2, 3}, new boolean[] {true, true, true}, .95);
        assertThat(curve.share(3)).isZero();
        assertThat(curve.median()).hasValue(2);
    }

    @Test
    void nobody_watched_gives_no_steps() {
        assertThat(KaplanMeier.of(new double[0], new boolean[0], .95).steps()).isEmpty();
    }
}
