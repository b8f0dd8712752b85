/// Notices what happened, and tells it.
@NullMarked
package perennial.act.webhooks.sending;

import org.jspecify.annotations.NullMarked;
