/// What is kept of connections and their deliveries.
@NullMarked
package perennial.collect.connectors.store;

import org.jspecify.annotations.NullMarked;
