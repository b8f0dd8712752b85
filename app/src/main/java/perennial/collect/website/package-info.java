/// The business's own website: a script on its pages tells what visitors do, as far as they agree.
@NullMarked
@ApplicationModule(
        displayName = "Website",
        allowedDependencies = {
            "collect.events",
            "collect.timeline",
            "ground.access",
            "ground.database",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
