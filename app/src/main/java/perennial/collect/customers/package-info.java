/// People and companies: who they are, how to reach them, what they agreed to.
@NullMarked
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {
            "collect.intake",
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.privacy",
            "ground.refresh",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
