/// Do this later, once, even after a crash. A module contributes a [Job] for each kind of work; whoever wants it done
/// asks [Jobs] inside a transaction, and any page can follow or cancel it.
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"ground.shared", "ground.database"})
package perennial.ground.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
