package perennial.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What figures were measured on, and how much of it the host gave to others meanwhile.
public final class Machine {

    /// Share of stolen time above which figures say more about the others.
    private static final double MUCH = .05;

    private final Times before = Times.now();

    /// One sentence, to be put above a table; make the object before measuring and ask it afterwards.
    public String described() {
        double stolen = Times.now().stolenSince(before);
        String others = stolen > MUCH
                ? String.format(
                        Locale.ROOT,
                        " **Provisional**: the host gave %.0f %% of its time to others meanwhile.",
                        100 * stolen)
                : "";
        return "Measured on %d cores (%s) with Java %s.%s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version().feature(),
                        others);
    }

    /// Ticks of all processors since they were started; none where nobody counts them.
    ///
    /// @param wanted in which there was work to do
    /// @param stolen in which there was, but the host did something else
    private record Times(long wanted, long stolen) {

        // cpu user nice system idle iowait irq softirq steal …
        private static final int IDLE = 4;
        private static final int WAITING = 5;
        private static final int STOLEN = 8;

        static Times now() {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                var ticks = lines.findFirst().orElseThrow().split(" +");
                long wanted = 0;
                for (int i = 1; i <= STOLEN; i++) {
                    wanted += i == IDLE || i == WAITING ? 0 : Long.parseLong(ticks[i]);
                }
                return new Times(wanted, Long.parseLong(ticks[STOLEN]));
            } catch (IOException e) {
                return new Times(0, 0);
            }
        }

        double stolenSince(Times earlier) {
            return (stolen - earlier.stolen) / (double) Math.max(1, wanted - earlier.wanted);
        }
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
