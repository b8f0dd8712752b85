/// The counter: whoever stands there finds or adds a customer and records a purchase or a visit, also on a bad line.
///
/// What is recorded becomes events of a source of this name, so that it counts once however often a browser sends it,
/// and is read by the same readers as what shops tell.
@NullMarked
@ApplicationModule(
        displayName = "Counter",
        allowedDependencies = {
            "collect.customers",
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
