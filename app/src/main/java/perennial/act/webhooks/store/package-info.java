/// Endpoints, messages, and how each delivery went.
@NullMarked
package perennial.act.webhooks.store;

import org.jspecify.annotations.NullMarked;
