@NullMarked
package perennial.ground.privacy.store;

import org.jspecify.annotations.NullMarked;
