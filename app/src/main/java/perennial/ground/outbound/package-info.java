/// The one way out: whoever calls an address that somebody typed does it here.
@NullMarked
@ApplicationModule(
        displayName = "Outbound",
        allowedDependencies = {"ground.access", "ground.shared"})
package perennial.ground.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
