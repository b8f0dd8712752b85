@NullMarked
package perennial.understand.traits.store;

import org.jspecify.annotations.NullMarked;
