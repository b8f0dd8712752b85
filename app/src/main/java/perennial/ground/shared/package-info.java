/// What three modules or more would otherwise each have of their own: the business, roles, ids, money.
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package perennial.ground.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
