package perennial.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import perennial.models.AttritionModel;
import perennial.models.Discount;
import perennial.models.Fit;
import perennial.models.GammaGamma;
import perennial.models.Histories;
import perennial.models.LifetimeValue;
import perennial.models.MbgNbd;
import perennial.models.Outlook;
import perennial.models.ParetoNbd;
import perennial.models.Purchases;

/// Scoring a million customers: alive, expected orders, ranges and lifetime value of each.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Scoring {

    /// A million customers and models fitted to them.
    @State(Scope.Benchmark)
    public static class Scored {
        private final Purchases.Known known = Million.purchases().until(Million.KNOWN);
        final Histories histories = known.histories();
        final int[] groups = IntStream.range(0, known.customers().length)
                .map(histories::groupOf)
                .toArray();
        final int[] purchases = known.counts();
        final double[] averages = known.averages();
        final Fit<MbgNbd> mbg = MbgNbd.fit(histories);
        final Fit<ParetoNbd> pareto = ParetoNbd.fit(histories);
        final Fit<GammaGamma> spend = GammaGamma.fit(known.spending());
    }

    @Benchmark
    public LifetimeValue.Values millionMbgNbd(Scored data) {
        return score(data.mbg, data);
    }

    @Benchmark
    public LifetimeValue.Values millionParetoNbd(Scored data) {
        return score(data.pareto, data);
    }

    private static <M extends AttritionModel> LifetimeValue.Values score(Fit<M> fit, Scored data) {
        Outlook outlook = Outlook.of(fit, data.histories, 52, new Discount(.1));
        return new LifetimeValue(outlook, data.spend, .4).of(data.groups, data.purchases, data.averages);
    }
}
