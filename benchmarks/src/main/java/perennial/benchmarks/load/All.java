package perennial.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import perennial.benchmarks.Machine;
import perennial.benchmarks.Section;

/// Every figure that the product promises, one after the other, on data that goes away at the end. Renews the
/// product's part of `docs/benchmarks.md`.
public final class All {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final int CUSTOMERS = 1_000_000;
    private static final long A_MILLION_LINES = 1_000_000;
    private static final int RUNS = 3;

    private final Path work;
    private final Promises promises = new Promises();

    private All(Path work) {
        this.work = work;
    }

    /// @param arguments the UCI Online Retail file, where it is at hand, and how many customers if not a million
    public static void main(String[] arguments) throws IOException {
        var machine = new Machine();
        var work = Files.createTempDirectory("perennial-load-");
        try {
            int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
            var all = new All(work);
            all.run(arguments.length > 0 ? Path.of(arguments[0]) : null, customers);
            new Section(PROJECT.resolve("docs/benchmarks.md"), "product")
                    .write(machine.described() + "\n\n" + all.promises);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(@Nullable Path uci, int customers) throws IOException {
        if (uci != null) {
            for (int i = 1; i <= RUNS; i++) {
                retail(i, uci);
            }
        }
        millionLines(customers);
        var data = work.resolve("data");
        try (var product = Product.start(data)) {
            stock(product, customers);
            for (int i = 1; i <= RUNS; i++) {
                refreshed(i, RefreshLoad.run(product));
            }
            for (var page : PageLoad.run(product, customers)) {
                promises.atMost(100, "ms", "page `%s`, 95 %% within".formatted(page.page()), page.p95());
            }
        }
        var empty = work.resolve("empty");
        LauncherLoad.run(PROJECT, empty); // it may build the program before it starts it
        for (int i = 1; i <= RUNS; i++) {
            launched("an empty shop, run " + i, LauncherLoad.run(PROJECT, empty));
            launched("the million customers, run " + i, LauncherLoad.run(PROJECT, data));
        }
    }

    /// The first run is that of a program that was never warm.
    private void retail(int run, Path file) {
        var measured = imported(file, work.resolve("uci-" + run));
        var what = "import of UCI Online Retail (%,d lines), run %d".formatted(measured.rows(), run);
        promises.atMost(10, "s", what, measured.seconds());
        promises.tell("… of it looking, writing", "%.1f s, %.1f s", measured.looking(), measured.applying());
        promises.atLeast(60_000, "lines/s", "… written", measured.writtenASecond());
        promises.tell("… bare `COPY` of as many rows", "%,d lines/s", measured.copiedASecond());
    }

    private void millionLines(int customers) {
        var file = work.resolve("million.csv");
        SimulatedShop.write(customers, A_MILLION_LINES, file);
        var measured = imported(file, work.resolve("lines"));
        promises.atMost(
                1_024, "MiB", "most memory of program and database, file of a million lines", measured.peakMebibytes());
        promises.tell("… imported in", "%.0f s", measured.seconds());
    }

    private static ImportLoad.Measured imported(Path file, Path data) {
        try (var product = Product.start(data)) {
            return ImportLoad.run(product, file);
        }
    }

    private void stock(Product product, int customers) {
        var orders = work.resolve("orders.csv");
        long lines = SimulatedShop.write(customers, Long.MAX_VALUE, orders);
        var measured = ImportLoad.run(product, orders);
        promises.tell(
                "import of %,d orders of %,d customers".formatted(lines, customers), "%.0f s", measured.seconds());
    }

    private void refreshed(int run, RefreshLoad.Measured measured) {
        promises.atMost(30, "s", "value and stage of everybody anew, run " + run, measured.valueAndStage());
        promises.tell("everything about everybody anew, run " + run, "%.1f s", measured.everything());
        if (run == RUNS) {
            measured.alone().forEach((step, seconds) -> promises.tell("… " + step + " alone", "%.1f s", seconds));
        }
    }

    private void launched(String what, LauncherLoad.Measured measured) {
        promises.atMost(5, "s", "`./perennial start` to the first page, " + what, measured.seconds());
        promises.atMost(700, "MiB", "… idle, program and database together", measured.idleMebibytes());
    }
}
