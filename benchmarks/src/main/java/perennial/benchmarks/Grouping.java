package perennial.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import perennial.models.Histories;
import perennial.models.Purchases;

/// From 2.77 million single orders, in no order, to a million histories.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Grouping {

    /// Orders as they come: mixed over customers and days.
    @State(Scope.Benchmark)
    public static class Orders {
        int[] customer = new int[4_000_000];
        int[] day = new int[4_000_000];
        double[] amount = new double[4_000_000];
        int size;

        @Setup
        public void make() {
            Million.simulation().run((c, week, spent) -> {
                customer[size] = c;
                day[size] = (int) (week * 7);
                amount[size++] = spent;
            });
            shuffle();
        }

        private void shuffle() {
            SplittableRandom random = new SplittableRandom(2);
            for (int i = size - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int c = customer[i];
                customer[i] = customer[j];
                customer[j] = c;
                int d = day[i];
                day[i] = day[j];
                day[j] = d;
                double a = amount[i];
                amount[i] = amount[j];
                amount[j] = a;
            }
        }
    }

    @Benchmark
    public Histories millionOrders(Orders orders) {
        Purchases.Builder purchases = Purchases.builder();
        for (int i = 0; i < orders.size; i++) {
            purchases.add(orders.customer[i], orders.day[i], orders.amount[i]);
        }
        return purchases.build().until(Million.END).histories();
    }
}
