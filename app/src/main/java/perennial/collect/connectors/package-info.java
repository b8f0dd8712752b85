/// Shops, tills and payment systems tell us by themselves: signed deliveries become customers, orders and refunds.
///
/// A source is one [perennial.collect.connectors.Connector]. What it makes of a delivery are calls of the event
/// convention, so that matching, orders and the timeline are those of every other way in.
@NullMarked
@ApplicationModule(
        displayName = "Connectors",
        allowedDependencies = {
            "collect.customers",
            "collect.events :: reading",
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.privacy",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
