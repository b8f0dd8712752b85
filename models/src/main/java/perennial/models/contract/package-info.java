/// Businesses where it is seen when a customer leaves (contracts), or where there is one chance to act a period.
@NullMarked
package perennial.models.contract;

import org.jspecify.annotations.NullMarked;
