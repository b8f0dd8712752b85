package perennial.benchmarks;

import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.gamma.LogGamma;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import perennial.models.Histories;
import perennial.models.History;
import perennial.models.Purchases;

/// The likelihood of BG/NBD as the paper prints it, customer by customer: what grouping and tables are measured by.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Textbook {

    /// Every customer of the million for themselves.
    @State(Scope.Benchmark)
    public static class Singly {
        final History[] customers = customers();

        private static History[] customers() {
            Purchases.Known known = Million.purchases().until(Million.KNOWN);
            Histories histories = known.histories();
            History[] customers = new History[known.customers().length];
            for (int i = 0; i < customers.length; i++) {
                customers[i] = histories.group(histories.groupOf(i));
            }
            return customers;
        }
    }

    @Benchmark
    public double onePass(Singly data) {
        double sum = 0;
        for (History customer : data.customers) {
            sum += logLikelihood(.243, 4.414, .793, 2.426, customer);
        }
        return sum;
    }

    /// @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005), eq. 6</a>
    private static double logLikelihood(double r, double alpha, double a, double b, History h) {
        int x = h.repeats();
        double base = LogGamma.value(r + x) - LogGamma.value(r) + r * Math.log(alpha);
        double stay = LogGamma.value(a + b) + LogGamma.value(b + x) - LogGamma.value(b) - LogGamma.value(a + b + x);
        double here = -(r + x) * Math.log(alpha + h.age());
        if (x == 0) {
            return base + stay + here;
        }
        double gone = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + h.recency());
        double high = Math.max(here, gone);
        return base + stay + high + Math.log(Math.exp(here - high) + Math.exp(gone - high));
    }
}
