/// Square tills.
@NullMarked
package perennial.collect.connectors.square;

import org.jspecify.annotations.NullMarked;
