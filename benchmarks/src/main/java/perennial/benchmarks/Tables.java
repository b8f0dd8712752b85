package perennial.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Measures the models and renews the tables of docs/benchmarks.md and models/README.md.
public final class Tables {

    private static final int HEAP = 400;

    /// A line of the table.
    ///
    /// @param target in milliseconds; 0 for none
    private record Line(String benchmark, String what, double target) {}

    private static final List<Line> LINES = List.of(
            new Line("Fits.cdnowBgNbd", "BG/NBD, fit to all of CDNOW (23,570 customers)", 25),
            new Line("Fits.cdnowMbgNbd", "MBG/NBD, fit to all of CDNOW", 25),
            new Line("Fits.cdnowMbgCnbdK", "MBG/CNBD-k with the choice of k, fit to all of CDNOW", 0),
            new Line("Fits.cdnowParetoNbd", "Pareto/NBD, fit to all of CDNOW", 0),
            new Line("Fits.millionBgNbd", "BG/NBD, fit to 1,000,000 customers", 300),
            new Line("Fits.millionMbgNbd", "MBG/NBD, fit to 1,000,000 customers", 300),
            new Line("Fits.millionParetoNbd", "Pareto/NBD, fit to 1,000,000 customers", 2500),
            new Line("Fits.millionGammaGamma", "Gamma-Gamma, fit to 1,000,000 customers", 0),
            new Line(
                    "Textbook.onePass",
                    "for comparison: *one* pass of the likelihood as the paper prints it, customer by customer (a fit "
                            + "takes about 25)",
                    0),
            new Line("Scoring.millionMbgNbd", "scoring 1,000,000 customers: alive, orders, value, ranges", 1000),
            new Line("Scoring.millionParetoNbd", "the same by Pareto/NBD", 0),
            new Line("Grouping.millionOrders", "2.77 million orders in no order to 1,000,000 histories", 1500));

    private Tables() {}

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        Machine machine = new Machine();
        Map<String, Statistics> times = new HashMap<>();
        for (RunResult result : measured()) {
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            times.put(name, result.getPrimaryResult().getStatistics());
        }
        String table = table(machine, times, peakHeap());
        new Section(Path.of("docs/benchmarks.md"), "models").write(table);
        new Section(Path.of("models/README.md"), "speed").write(table);
        System.out.println(table);
    }

    private static Collection<RunResult> measured() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("perennial\\.benchmarks\\.(Fits|Scoring|Grouping|Textbook)\\.")
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(4))
                        .jvmArgsAppend("-Xmx2g", "-Ddata=" + System.getProperty("data", "../shared/data"))
                        .build())
                .run();
    }

    private static String table(Machine machine, Map<String, Statistics> times, int heap) {
        StringBuilder table = new StringBuilder(machine.described());
        table.append(" Warm medians of the whole call, with the range of nine in ten.\n\n");
        table.append("| | median | range | target | met |\n|---|---|---|---|---|\n");
        for (Line line : LINES) {
            Statistics time = times.get(line.benchmark);
            if (time != null) {
                table.append(row(line, time));
            }
        }
        table.append("| heap for all of it: grouping, three fits, scoring of 1,000,000 customers | ")
                .append(heap < 0 ? "more" : heap + " MiB")
                .append(" | | 400 MiB | ")
                .append(heap < 0 ? "no" : "yes")
                .append(" |\n");
        return table.toString();
    }

    private static String row(Line line, Statistics time) {
        double median = time.getPercentile(50);
        return "| %s | %s | %s to %s | %s | %s |\n"
                .formatted(
                        line.what,
                        said(median),
                        said(time.getPercentile(5)),
                        said(time.getPercentile(95)),
                        line.target == 0 ? "" : said(line.target),
                        line.target == 0 ? "" : median <= line.target ? "yes" : "no");
    }

    private static String said(double milliseconds) {
        return milliseconds < 1000
                ? String.format(Locale.ROOT, milliseconds < 100 ? "%.1f ms" : "%.0f ms", milliseconds)
                : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
    }

    /// MiB in use at the most, in a JVM that has no more than the target; below 0 when that was not enough.
    private static int peakHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeakHeap.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? Integer.parseInt(said) : -1;
    }
}
