/// Makes something of the deliveries that wait.
@NullMarked
package perennial.collect.connectors.reading;

import org.jspecify.annotations.NullMarked;
