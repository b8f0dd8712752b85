package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perennial.models.numeric.Objective;

/// What must hold for any parameters and any history, over seeded random ones.
class PropertyTest {

    static Stream<AttritionModel> models() {
        SplittableRandom random = new SplittableRandom(20);
        List<AttritionModel> models = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            models.add(new Nbd(wide(random), wide(random)));
            models.add(new BgNbd(wide(random), wide(random), wide(random), wide(random)));
            models.add(new MbgNbd(wide(random), wide(random), wide(random), wide(random)));
            int k = 1 + random.nextInt(4);
            models.add(new MbgCnbdK(wide(random), wide(random), wide(random), wide(random), k));
            models.add(new ParetoNbd(wide(random), wide(random), wide(random), wide(random)));
        }
        List<AttritionModel> panels = new ArrayList<>();
        for (int i = 0; i < models.size(); i += 5) {
            panels.add(new Panel(models.subList(i, i + 5)));
        }
        models.addAll(panels);
        return models.stream();
    }

    /// Panels are put together from fits, and have no gradient of their own.
    static Stream<AttritionModel> fitted() {
        return models().filter(model -> !(model instanceof Panel));
    }

    /// From .01 to 100, evenly on the log scale.
    private static double wide(SplittableRandom random) {
        return Math.exp(random.nextDouble(-4.6, 4.6));
    }

    private static List<History> histories() {
        SplittableRandom random = new SplittableRandom(21);
        List<History> histories = new ArrayList<>(List.of(
                new History(0, 0, 0),
                new History(0, 0, 500),
                new History(1, 1 / 7d, 1 / 7d),
                new History(5000, 700, 701),
                new History(300, 1, 520)));
        for (int i = 0; i < 20; i++) {
            int repeats = random.nextInt(30);
            double age = random.nextDouble(1, 150);
            histories.add(new History(repeats, repeats == 0 ? 0 : age * random.nextDouble(.01, 1), age));
        }
        return histories;
    }

    @ParameterizedTest
    @MethodSource("models")
    void chances_are_chances_and_expectations_grow(AttritionModel model) {
        for (History history : histories()) {
            assertThat(model.logLikelihood(history)).isFinite();
            assertThat(model.probabilityAlive(history)).isBetween(0d, 1d);
            double before = 0;
            double chanceBefore = 0;
            for (double weeks : new double[] {0, .1, 1, 13, 52, 260}) {
                double expected = model.expectedOrders(history, weeks);
                double chance = model.probabilityOfOrder(history, weeks);
                assertThat(expected).isFinite().isGreaterThanOrEqualTo(before * (1 - 1e-9));
                assertThat(chance).isBetween(chanceBefore * (1 - 1e-6), 1d);
                assertThat(chance).isLessThanOrEqualTo(expected * (1 + 1e-9));
                before = expected;
                chanceBefore = chance;
            }
            assertThat(model.discountedOrders(history, 52, .002)).isBetween(0d, before * (1 + 1e-9));
        }
        assertThat(model.expectedOrdersOfNewCustomer(52)).isFinite().isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("models")
    void equal_histories_counted_once_are_as_likely_as_counted_singly(AttritionModel model) {
        Histories.Builder builder = Histories.builder();
        double singly = 0;
        for (int round = 0; round < 3; round++) {
            for (History history : histories()) {
                builder.add(history.repeats(), history.recency(), history.age());
                singly += model.logLikelihood(history);
            }
        }
        assertThat(model.logLikelihood(builder.build())).isCloseTo(singly, within(1e-10 * Math.abs(singly)));
    }

    @ParameterizedTest
    @MethodSource("fitted")
    void gradients_are_those_of_the_function(AttritionModel model) {
        Histories histories =
                Histories.of(histories().stream().filter(h -> h.repeats() < 100).toList());
        Priors priors = Priors.weak(histories);
        Objective objective = model instanceof ParetoNbd
                ? new ParetoLikelihood(histories, priors, false)
                : model instanceof Nbd
                        ? new DropoutLikelihood(histories, 1, Dropout.NEVER, priors)
                        : model instanceof BgNbd
                                ? new DropoutLikelihood(histories, 1, Dropout.AFTER_REPEAT, priors)
                                : new DropoutLikelihood(
                                        histories,
                                        model.parameters().getOrDefault("k", 1d).intValue(),
                                        Dropout.AFTER_EVERY,
                                        priors);
        double[] p = model.parameters().values().stream()
                .mapToDouble(d -> Math.log(d))
                .limit(4)
                .toArray();
        double[] at = p.length == 2 ? new double[] {p[0], p[0] - p[1]} : new double[] {p[0], p[0] - p[1], p[2], p[3]};
        same(objective, at);
    }

    private static void same(Objective objective, double[] at) {
        double[] gradient = new double[at.length];
        objective.evaluate(at, gradient);
        double[] ignored = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double h = 1e-5;
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (objective.evaluate(up, ignored) - objective.evaluate(down, ignored)) / (2 * h);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
    }
}
