/// The SQL of who works here and what they did.
@NullMarked
package perennial.ground.access.store;

import org.jspecify.annotations.NullMarked;
