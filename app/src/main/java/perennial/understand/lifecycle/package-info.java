/// Where each relationship stands, by which rule, and every move it made.
@NullMarked
@ApplicationModule(
        displayName = "Lifecycle",
        allowedDependencies = {
            "collect.customers",
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.privacy",
            "ground.refresh",
            "ground.shared",
            "ground.ui",
            "understand.traits"
        })
package perennial.understand.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
