/// Everything that happened, from every source: one log that only grows, and readers that follow it.
///
/// The front door: [perennial.collect.timeline.EventLog] takes what arrives and answers once it is safe on disk. A
/// [perennial.collect.timeline.TimelineReader] is told of it in order, once, crash or not.
@NullMarked
@ApplicationModule(
        displayName = "Timeline",
        allowedDependencies = {
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.privacy",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
