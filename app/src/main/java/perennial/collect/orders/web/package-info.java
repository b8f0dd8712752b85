/// The pages about products.
@NullMarked
package perennial.collect.orders.web;

import org.jspecify.annotations.NullMarked;
