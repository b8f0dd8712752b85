/// Other programs hear from us what happens: signed messages to addresses the owner names.
///
/// The form is that of Standard Webhooks. A message names customers by number and orders by their own number, nothing
/// more; who wants to know more asks with a key.
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "collect.customers",
            "collect.timeline",
            "ground.access",
            "ground.jobs",
            "ground.outbound",
            "ground.privacy",
            "ground.shared",
            "ground.ui",
            "understand.lifecycle"
        })
package perennial.act.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
