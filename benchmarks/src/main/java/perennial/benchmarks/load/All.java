package perennial.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every figure that the product promises, one after the other, on data that goes away at the end.
public final class All {

    private static final int CUSTOMERS = 1_000_000;
    private static final long A_MILLION_LINES = 1_000_000;
    private static final int RUNS = 3;

    private final Path work;

    private All(Path work) {
        this.work = work;
    }

    /// @param arguments the UCI Online Retail file, where it is at hand, and how many customers if not a million
    public static void main(String[] arguments) throws IOException {
        var work = Files.createTempDirectory("perennial-load-");
        try {
            int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
            new All(work).run(arguments.length > 0 ? Path.of(arguments[0]) : null, customers);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(@Nullable Path uci, int customers) throws IOException {
        say("| what | figure |");
        say("|---|---|");
        if (uci != null) {
            for (int i = 1; i <= RUNS; i++) {
                imported("UCI Online Retail, run " + i, uci, work.resolve("uci-" + i));
            }
        }
        var million = work.resolve("million.csv");
        SimulatedShop.write(customers, A_MILLION_LINES, million);
        imported("a file of a million lines", million, work.resolve("lines"));

        var orders = work.resolve("orders.csv");
        say("| orders of the simulated shop | %,d |", SimulatedShop.write(customers, Long.MAX_VALUE, orders));
        var data = work.resolve("data");
        try (var product = Product.start(data)) {
            imported("all orders of the simulated shop", product, orders);
            for (int i = 1; i <= RUNS; i++) {
                refreshed(i, RefreshLoad.run(product));
            }
            for (var page : PageLoad.run(product, customers)) {
                say(
                        "| page `%s`: median, p95, slowest | %.0f, %.0f, %.0f ms |",
                        page.page(), page.median(), page.p95(), page.most());
            }
        }
        for (int i = 1; i <= RUNS; i++) {
            var started = LauncherLoad.run(Path.of("").toAbsolutePath(), data);
            say("| from `./perennial start` to the first page, run %d | %.1f s |", i, started.seconds());
            say("| idle, program and database together | %,d MiB |", started.idleMebibytes());
        }
    }

    private void imported(String what, Path file, Path data) {
        try (var product = Product.start(data)) {
            imported(what, product, file);
        }
    }

    private static void imported(String what, Product product, Path file) {
        var measured = ImportLoad.run(product, file);
        say(
                "| import of %s: %,d lines, looking + writing | %.1f + %.1f = %.1f s |",
                what, measured.rows(), measured.looking(), measured.applying(), measured.seconds());
        say(
                "| … written, and the bare `COPY` in the same run | %,d and %,d lines/s |",
                measured.writtenASecond(), measured.copiedASecond());
        say("| … most memory, program and database together | %,d MiB |", measured.peakMebibytes());
    }

    private static void refreshed(int run, RefreshLoad.Measured measured) {
        say("| value and stage of everybody anew, run %d | %.1f s |", run, measured.valueAndStage());
        say("| everything about everybody anew, run %d | %.1f s |", run, measured.everything());
        measured.alone().forEach((step, seconds) -> say("| … %s, alone | %.1f s |", step, seconds));
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
