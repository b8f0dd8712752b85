/// Shopify stores.
@NullMarked
package perennial.collect.connectors.shopify;

import org.jspecify.annotations.NullMarked;
