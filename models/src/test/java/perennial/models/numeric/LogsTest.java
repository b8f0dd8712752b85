package perennial.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {

    @Test
    void isTheLogarithmOfOneMoreToTheLastPlaces() {
        var chance = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double x = Math.exp(chance.nextDouble(-80, 80));
            assertThat(Logs.log1p(x)).isCloseTo(Math.log1p(x), within(4 * Math.ulp(Math.log1p(x))));
            double below = -Math.min(x, 1 / x);
            assertThat(Logs.log1p(below)).isCloseTo(Math.log1p(below), within(4 * Math.ulp(Math.log1p(below))));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, -2, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void agreesAtTheEdges(double x) {
        assertThat(Logs.log1p(x)).isEqualTo((Double) Math.log1p(x));
    }
}
