package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private record Sale(int customer, double week, double amount) {}

    /// Writes one line for each order, about three for each customer, in the order in which they were made.
    ///
    /// @return the lines written
    static long write(int customers, long mostLines, Path file) {
        var random = new SplittableRandom(SEED);
        var sales = sales(customers);
        long lines = Math.min(mostLines, sales.size());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Order,Date,Customer ID,Name,Email,Country,Product,Quantity,Amount\n");
            for (int i = 0; i < lines; i++) {
                out.write(line(i + 1, sales.get(i), random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static List<Sale> sales(int customers) {
        var truth = new MbgNbd(.7, 14, .8, 2.6);
        var spend = Optional.of(new GammaGamma(6, 4, 15));
        var sales = new ArrayList<Sale>();
        new Simulation(truth, spend, customers, WEEKS, WEEKS, SEED)
                .run((customer, week, amount) -> sales.add(new Sale(customer, week, amount)));
        sales.sort(Comparator.comparingDouble(Sale::week));
        return sales;
    }

    private static String line(long order, Sale sale, SplittableRandom random) {
        long minutes = (long) (sale.week * 7 * 24 * 60);
        var at = OPENED.atStartOfDay().plusMinutes(minutes);
        return order + "," + at + ",K" + sale.customer + ",Customer No " + sale.customer + ",k" + sale.customer
                + "@shop.example," + (sale.customer % 7 == 0 ? "AT" : "DE") + ",Article "
                + Math.min(random.nextInt(PRODUCTS), random.nextInt(PRODUCTS)) + "," + (1 + random.nextInt(3)) + ","
                + String.format(Locale.ROOT, "%.2f", sale.amount + .01) + "\n";
    }
}
