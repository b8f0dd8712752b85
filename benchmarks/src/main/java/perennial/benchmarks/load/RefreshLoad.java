package perennial.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import perennial.ground.refresh.Refresh;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.shared.Progress;

/// Works out everything about everybody anew: histories, forecasts, stages, traits, figures.
final class RefreshLoad {

    private static final Set<String> VALUE_AND_STAGE =
            Set.of("newcomers", "history", "rfm", "forecast", "stages", "traits");

    /// Times in seconds.
    ///
    /// @param valueAndStage of the steps that value and stage of a customer need
    /// @param everything of all steps, as a refresh runs them: two at a time
    /// @param alone of each step when nothing runs beside it, in order
    record Measured(double valueAndStage, double everything, Map<String, Double> alone) {}

    private RefreshLoad() {}

    static Measured run(Product product) {
        var refresh = product.bean(Refresh.class);
        var standpoint = refresh.standpoint();
        var steps = product.all(RefreshStep.class);
        var needed = steps.stream()
                .filter(step -> VALUE_AND_STAGE.contains(step.key()))
                .toList();
        var some = refresh.with(needed);
        return new Measured(
                seconds(() -> some.run(standpoint, Progress.SILENT)),
                seconds(() -> refresh.run(standpoint, Progress.SILENT)),
                alone(steps, step -> step.refresh(standpoint)));
    }

    private static Map<String, Double> alone(List<RefreshStep> steps, Consumer<RefreshStep> work) {
        var times = new LinkedHashMap<String, Double>();
        steps.forEach(step -> times.put(step.key(), seconds(() -> work.accept(step))));
        return times;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
