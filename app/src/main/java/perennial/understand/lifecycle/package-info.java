/// Where each relationship stands, by which rule, and every move it made.
@NullMarked
@ApplicationModule(
        displayName = "Lifecycle",
        allowedDependencies = {
            "collect.customers",
            "ground.database",
            "ground.refresh",
            "ground.ui",
            "understand.traits"
        })
package perennial.understand.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
