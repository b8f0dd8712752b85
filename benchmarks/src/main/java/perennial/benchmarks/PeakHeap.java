package perennial.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.IntStream;
import perennial.models.BgNbd;
import perennial.models.Discount;
import perennial.models.GammaGamma;
import perennial.models.Histories;
import perennial.models.LifetimeValue;
import perennial.models.Outlook;
import perennial.models.ParetoNbd;
import perennial.models.Purchases;

/// Everything a refresh does with a million customers, in one go: 2.77 million orders grouped, three models fitted,
/// everybody scored. Prints the most memory that was in use, in MiB; started with the heap it may use.
public final class PeakHeap {

    private PeakHeap() {}

    public static void main(String[] args) {
        Purchases.Known known = Million.purchases().until(Million.END);
        Histories histories = known.histories();
        var spend = GammaGamma.fit(known.spending());
        ParetoNbd.fit(histories);
        Outlook outlook = Outlook.of(BgNbd.fit(histories), histories, 52, new Discount(.1));
        int[] groups = IntStream.range(0, known.customers().length)
                .map(histories::groupOf)
                .toArray();
        double total = new LifetimeValue(outlook, spend, .4)
                .of(groups, known.counts(), known.averages())
                .total()
                .expected();
        if (!(total > 0)) {
            throw new IllegalStateException("nothing is expected, " + total);
        }
        System.out.println(peak() >> 20);
    }

    /// The pools of a heap peak at different moments, so this is at least what was in use at once.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
