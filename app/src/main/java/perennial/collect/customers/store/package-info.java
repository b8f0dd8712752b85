@NullMarked
package perennial.collect.customers.store;

import org.jspecify.annotations.NullMarked;
