/// Where each relationship stands, by which rule, and every move it made.
@NullMarked
@ApplicationModule(displayName = "Lifecycle")
package perennial.understand.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
