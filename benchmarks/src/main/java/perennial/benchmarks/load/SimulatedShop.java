package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import perennial.models.GammaGamma;
import perennial.models.MbgNbd;
import perennial.models.Simulation;

/// The orders of a shop that never was, as a file somebody could have exported. The same seed gives the same bytes.
final class SimulatedShop {

    private static final LocalDate OPENED = LocalDate.of(2023, 11, 20);
    private static final double WEEKS = 156;
    private static final int PRODUCTS = 2_000;
    private static final long SEED = 20_261_122;

    private SimulatedShop() {}

    /// Writes one line for each order, about three for each customer, oldest customers first.
    ///
    /// @return the lines written
    static long write(int customers, long mostLines, Path file) {
        var truth = new MbgNbd(.7, 14, .8, 2.6);
        var simulation = new Simulation(truth, Optional.of(new GammaGamma(6, 4, 15)), customers, WEEKS, WEEKS, SEED);
        var random = new SplittableRandom(SEED);
        long[] lines = {0};
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Order,Date,Customer ID,Name,Email,Country,Product,Quantity,Amount\n");
            simulation.run((customer, week, amount) -> {
                if (lines[0] < mostLines) {
                    line(out, ++lines[0], customer, week, amount, random);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines[0];
    }

    private static void line(
            Writer out, long order, int customer, double week, double amount, SplittableRandom random) {
        long minutes = (long) (week * 7 * 24 * 60);
        var at = OPENED.atStartOfDay().plusMinutes(minutes);
        try {
            out.write(order + "," + at + ",K" + customer + ",Customer No " + customer + ",k" + customer
                    + "@shop.example," + (customer % 7 == 0 ? "AT" : "DE") + ",Article "
                    + Math.min(random.nextInt(PRODUCTS), random.nextInt(PRODUCTS)) + "," + (1 + random.nextInt(3)) + ","
                    + String.format(Locale.ROOT, "%.2f", amount + .01) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
