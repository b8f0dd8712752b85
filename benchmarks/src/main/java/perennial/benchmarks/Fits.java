package perennial.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import perennial.models.BgNbd;
import perennial.models.Fit;
import perennial.models.GammaGamma;
import perennial.models.Histories;
import perennial.models.MbgCnbdK;
import perennial.models.MbgNbd;
import perennial.models.ParetoNbd;
import perennial.models.Purchases;
import perennial.models.Spending;

/// Fitting a model, from grouped histories to parameters with their uncertainty.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Fits {

    /// All of CDNOW.
    @State(Scope.Benchmark)
    public static class OfCdnow {
        final Histories histories = Cdnow.purchases().until(Cdnow.END).histories();
    }

    /// A million made-up customers.
    @State(Scope.Benchmark)
    public static class OfMillion {
        private final Purchases.Known known = Million.purchases().until(Million.KNOWN);
        final Histories histories = known.histories();
        final Spending spending = known.repeatSpending();
    }

    @Benchmark
    public Fit<BgNbd> cdnowBgNbd(OfCdnow data) {
        return BgNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<MbgNbd> cdnowMbgNbd(OfCdnow data) {
        return MbgNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<MbgCnbdK> cdnowMbgCnbdK(OfCdnow data) {
        return MbgCnbdK.fit(data.histories);
    }

    @Benchmark
    public Fit<ParetoNbd> cdnowParetoNbd(OfCdnow data) {
        return ParetoNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<BgNbd> millionBgNbd(OfMillion data) {
        return BgNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<MbgNbd> millionMbgNbd(OfMillion data) {
        return MbgNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<ParetoNbd> millionParetoNbd(OfMillion data) {
        return ParetoNbd.fit(data.histories);
    }

    @Benchmark
    public Fit<GammaGamma> millionGammaGamma(OfMillion data) {
        return GammaGamma.fit(data.spending);
    }
}
