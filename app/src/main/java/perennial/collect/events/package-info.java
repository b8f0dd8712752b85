/// Programs tell us what happens: the event API, in the words that clients of this field already speak.
@NullMarked
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.commands",
            "ground.database",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
