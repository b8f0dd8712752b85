/// What the owner says about the business, and what follows from saying it differently.
///
/// Whoever keeps something that was worked out from these settings contributes a
/// [perennial.ground.settings.BusinessReaction]; this module knows none of them.
@NullMarked
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"ground.access", "ground.jobs", "ground.refresh", "ground.shared", "ground.ui"})
package perennial.ground.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
