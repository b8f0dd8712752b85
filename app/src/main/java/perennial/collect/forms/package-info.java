/// Forms in which people sign up: on a page of ours, or within the business's own website.
///
/// What they answer becomes events of a source of this name. It is read by the same readers as everything else, and
/// each consent carries the sentence that was agreed to.
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {
            "collect.customers",
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
