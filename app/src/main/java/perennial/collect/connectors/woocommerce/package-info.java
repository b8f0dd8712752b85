/// WooCommerce shops.
@NullMarked
package perennial.collect.connectors.woocommerce;

import org.jspecify.annotations.NullMarked;
