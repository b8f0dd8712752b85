package perennial.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;

/// Works out everything about everybody anew: histories, forecasts, stages, traits, figures.
final class RefreshLoad {

    private RefreshLoad() {}

    /// @return seconds of each step, in order
    static Map<String, Double> run(Product product) {
        var refresh = product.bean(Refresh.class);
        var steps = new LinkedHashMap<String, Double>();
        refresh.run(refresh.standpoint(), new Progress() {

            private String step = "";
            private long begun;

            @Override
            public void report(String next, long done, long total) {
                long now = System.nanoTime();
                if (!step.isEmpty()) {
                    steps.merge(step, (now - begun) / 1e9, Double::sum);
                }
                step = next;
                begun = now;
            }
        });
        return steps;
    }
}
