/// Stripe accounts.
@NullMarked
package perennial.collect.connectors.stripe;

import org.jspecify.annotations.NullMarked;
