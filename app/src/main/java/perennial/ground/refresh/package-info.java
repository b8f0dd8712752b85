/// Makes what we know follow from what we hold: histories, forecasts, stages, traits, figures, in this order.
@NullMarked
@ApplicationModule(
        displayName = "Refresh",
        allowedDependencies = {"ground.commands", "ground.jobs", "ground.shared"})
package perennial.ground.refresh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
