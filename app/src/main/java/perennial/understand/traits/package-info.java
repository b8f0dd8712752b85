/// One fact about a customer after the other, kept fresh in one wide row per customer.
@NullMarked
@ApplicationModule(
        displayName = "Traits",
        allowedDependencies = {"collect.customers", "ground.database", "ground.privacy", "ground.refresh", "ground.ui"})
package perennial.understand.traits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
