/// Something arrives: a file becomes [perennial.collect.intake.Received] values, and sinks write them.
@NullMarked
@ApplicationModule(displayName = "Intake")
package perennial.collect.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
