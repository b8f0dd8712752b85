@NullMarked
package perennial.collect.orders.store;

import org.jspecify.annotations.NullMarked;
