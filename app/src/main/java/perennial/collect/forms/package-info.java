/// Forms in which people sign up: on a page of ours, or within the business's own website.
///
/// What they answer becomes events of a source of this name. It is read by the same readers as everything else, and
/// each consent carries the sentence that was agreed to.
/// A form may ask by e-mail for a yes to be confirmed; until then, what was entered waits here and is known nowhere
/// else.
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {
            "collect.customers",
            "collect.intake :: meaning",
            "collect.timeline",
            "ground.access",
            "ground.jobs",
            "ground.mail",
            "ground.privacy",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
