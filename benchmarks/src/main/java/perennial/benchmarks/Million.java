package perennial.benchmarks;

import java.util.Optional;
import perennial.models.BgNbd;
import perennial.models.GammaGamma;
import perennial.models.Purchases;
import perennial.models.Simulation;

/// A million made-up customers who behave like those of CDNOW: 2.77 million orders in 78 weeks.
final class Million {

    /// Last day of what the models may know: 39 weeks, as for CDNOW, with about 106,000 different histories.
    static final int KNOWN = 39 * 7 - 1;

    /// Last day of the simulation.
    static final int END = 78 * 7 - 1;

    private static final int CUSTOMERS = Integer.getInteger("customers", 1_000_000);

    private Million() {}

    static Simulation simulation() {
        BgNbd truth = new BgNbd(.243, 4.414, .793, 2.426);
        GammaGamma spend = new GammaGamma(6.27534, 3.62444, 14.98371);
        return new Simulation(truth, Optional.of(spend), CUSTOMERS, 12, 78, 1);
    }

    static Purchases purchases() {
        return simulation().purchases();
    }
}
