/// What was bought: orders with their lines and refunds, products and categories.
@NullMarked
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "collect.customers",
            "collect.intake",
            "collect.timeline",
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.privacy",
            "ground.refresh",
            "ground.settings",
            "ground.shared",
            "ground.ui",
            "ground.ui :: charts"
        })
package perennial.collect.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
