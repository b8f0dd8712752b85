/// People who work here: who may enter, what each may do, and what was done.
///
/// The front door: [perennial.ground.shared.Needs] on every handler, [perennial.ground.access.CurrentUser] as an
/// argument of it, [perennial.ground.access.Audit] for what it changed, [perennial.ground.access.Secrets] for what
/// must not lie open in the database.
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"ground.shared", "ground.database", "ground.ui", "ground.commands"})
package perennial.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
