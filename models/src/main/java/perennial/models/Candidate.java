package perennial.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A way to forecast purchases that may take part in a back-test.
public interface Candidate {

    /// Its key, such as `mbg-cnbd-k`.
    String name();

    /// Its forecast from what was known at the cut; must not look at what came after. Empty when it needs what
    /// isn't there.
    Optional<Prediction> predict(Split split);

    /// Nobody ever returns. Looks good by mean absolute error, which is why that is never shown alone.
    Candidate ZERO = new Rule("zero", (group, split) -> 0);

    /// Everybody goes on at their own rate so far; who has no time observed, at everybody's.
    Candidate RATE = new Rule("rate", (group, split) -> {
        double age = split.histories().age(group);
        double rate = age > 0
                ? split.histories().repeats(group) / age
                : split.histories().rate();
        return rate * split.weeks();
    });

    /// A model fitted to the histories.
    static <M extends AttritionModel> Candidate of(String name, Function<Histories, Fit<M>> fitting) {
        return new Fitted<>(name, fitting);
    }

    /// All rules and models, the simpler first.
    static List<Candidate> all() {
        return List.of(
                ZERO,
                RATE,
                of(Nbd.NAME, Nbd::fit),
                of(BgNbd.NAME, BgNbd::fit),
                of(MbgNbd.NAME, MbgNbd::fit),
                of(MbgCnbdK.NAME, MbgCnbdK::fit),
                of(ParetoNbd.NAME, ParetoNbd::fit),
                of(Panel.NAME, Panel::fit));
    }

    /// A rule of thumb; its range is that of pure chance around the forecast.
    record Rule(String name, OfGroup forecast) implements Candidate {

        /// The forecast for the customers of a group.
        @FunctionalInterface
        public interface OfGroup {
            double of(int group, Split split);
        }

        @Override
        public Optional<Prediction> predict(Split split) {
            int groups = split.histories().groups();
            double[] expected = new double[groups];
            int[] low = new int[groups];
            int[] high = new int[groups];
            for (int g = 0; g < groups; g++) {
                expected[g] = forecast.of(g, split);
                low[g] = Poisson.quantile(expected[g], .1);
                high[g] = Poisson.quantile(expected[g], .9);
            }
            return Optional.of(spread(split.histories(), expected, low, high, false));
        }
    }

    /// A fitted model.
    record Fitted<M extends AttritionModel>(String name, Function<Histories, Fit<M>> fitting) implements Candidate {

        @Override
        public Optional<Prediction> predict(Split split) {
            Histories histories = split.histories();
            Fit<M> fit = fitting.apply(histories);
            Outlook outlook = Outlook.of(fit, histories, split.weeks(), new Discount(0));
            int groups = histories.groups();
            double[] expected = new double[groups];
            int[] low = new int[groups];
            int[] high = new int[groups];
            for (int g = 0; g < groups; g++) {
                expected[g] = outlook.expectedOrders(g);
                low[g] = outlook.fewOrders(g);
                high[g] = outlook.manyOrders(g);
            }
            return Optional.of(spread(histories, expected, low, high, fit.seesLeaving()));
        }
    }

    private static Prediction spread(
            Histories histories, double[] expected, int[] low, int[] high, boolean seesLeaving) {
        int n = (int) histories.customers();
        Prediction all = new Prediction(new double[n], new int[n], new int[n], seesLeaving);
        for (int i = 0; i < n; i++) {
            int g = histories.groupOf(i);
            all.expected()[i] = expected[g];
            all.low()[i] = low[g];
            all.high()[i] = high[g];
        }
        return all;
    }
}
