package perennial.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What figures were measured on, and how busy it was with other things.
public final class Machine {

    /// Load above which figures say more about the other programs.
    private static final double QUIET = .7;

    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /// One sentence, to be put above a table; take it before measuring.
    public String described() {
        String busy = load > QUIET
                ? String.format(
                        Locale.ROOT,
                        " **Provisional**: other programs kept the machine busy (load %.1f before the start).",
                        load)
                : "";
        return "Measured on %d cores (%s) with Java %s.%s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version().feature(),
                        busy);
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
