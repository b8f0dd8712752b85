@NullMarked
package perennial.ground.access;

import org.jspecify.annotations.NullMarked;
