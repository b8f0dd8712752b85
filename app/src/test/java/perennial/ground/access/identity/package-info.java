@NullMarked
package perennial.ground.access.identity;

import org.jspecify.annotations.NullMarked;
