/// Something arrives: a file becomes [perennial.collect.intake.Received] values, and sinks write them.
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "ground.shared",
            "ground.database",
            "ground.commands",
            "ground.jobs",
            "ground.privacy",
            "ground.refresh",
            "ground.access",
            "ground.ui"
        })
package perennial.collect.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
