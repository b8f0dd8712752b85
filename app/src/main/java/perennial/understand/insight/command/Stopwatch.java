package perennial.understand.insight.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import perennial.ground.shared.Progress;
import perennial.ground.ui.Words;

/// Follows the steps of an analysis, tells the person at the terminal, and adds up how long each part took.
final class Stopwatch implements Progress {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String part = "read";
    private String step = "";
    private long since = start;

    Stopwatch(PrintStream out) {
        this.out = out;
        for (var name : new String[] {"read", "store", "fit"}) {
            nanos.put(name, 0L);
        }
    }

    @Override
    public void report(String step, long done, long total) {
        if (!step.equals(this.step)) {
            this.step = step;
            enter(part(step));
            say(step);
        }
    }

    private static String part(String step) {
        if (step.equals("intake.step.looking") || step.equals("intake.step.reading")) {
            return "read";
        }
        return step.equals("refresh.forecast") ? "fit" : "store";
    }

    private void enter(String next) {
        long now = System.nanoTime();
        nanos.merge(part, now - since, Long::sum);
        since = now;
        part = next;
    }

    private void say(String step) {
        out.println(Words.of(Locale.ENGLISH).text(step));
    }

    <T> T fitting(Supplier<T> work) {
        enter("fit");
        var result = work.get();
        enter("store");
        return result;
    }

    /// Seconds by part, and in total.
    Map<String, Double> seconds() {
        enter(part);
        var seconds = new LinkedHashMap<String, Double>();
        nanos.forEach((name, spent) -> seconds.put(name, Math.round(spent / NANOS * 1000) / 1000.0));
        seconds.put("total", Math.round((System.nanoTime() - start) / NANOS * 1000) / 1000.0);
        return seconds;
    }
}
