/// What the owner can do from a terminal. Modules contribute a [Command] each; this module finds it, reads what was
/// typed, and answers with an exit status and, when something is wrong, one sentence.
@NullMarked
@ApplicationModule(displayName = "Commands", allowedDependencies = "ground.shared")
package perennial.ground.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
