/// Key figures, cohorts and distributions: what the customer base looks like as a whole.
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "collect.customers",
            "collect.intake",
            "collect.intake :: meaning",
            "collect.intake :: reading",
            "collect.orders",
            "ground.commands",
            "ground.database",
            "ground.refresh",
            "ground.shared",
            "ground.ui",
            "ground.ui :: charts",
            "understand.lifecycle",
            "understand.prediction",
            "understand.traits"
        })
package perennial.understand.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
