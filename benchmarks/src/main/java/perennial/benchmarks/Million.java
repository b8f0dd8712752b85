package perennial.benchmarks;

import java.util.Optional;
import perennial.models.GammaGamma;
import perennial.models.MbgNbd;
import perennial.models.Purchases;
import perennial.models.Simulation;

/// A million made-up customers who behave like those of CDNOW, with about 2.77 million orders.
final class Million {

    /// Last day of the simulation.
    static final int END = 73 * 7 - 1;

    private static final int CUSTOMERS = Integer.getInteger("customers", 1_000_000);

    private Million() {}

    static Simulation simulation() {
        MbgNbd truth = new MbgNbd(.63713, 7.31023, .80749, 1.22844);
        GammaGamma spend = new GammaGamma(6.27534, 3.62444, 14.98371);
        return new Simulation(truth, Optional.of(spend), CUSTOMERS, 12, 73, 1);
    }

    static Purchases purchases() {
        return simulation().purchases();
    }
}
