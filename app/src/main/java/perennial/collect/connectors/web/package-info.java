/// Where deliveries arrive, and the pages about them.
@NullMarked
package perennial.collect.connectors.web;

import org.jspecify.annotations.NullMarked;
