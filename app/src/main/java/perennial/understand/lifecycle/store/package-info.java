@NullMarked
package perennial.understand.lifecycle.store;

import org.jspecify.annotations.NullMarked;
