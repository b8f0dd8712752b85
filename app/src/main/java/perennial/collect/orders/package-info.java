/// What was bought: orders with their lines and refunds, products and categories.
@NullMarked
@ApplicationModule(displayName = "Orders")
package perennial.collect.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
