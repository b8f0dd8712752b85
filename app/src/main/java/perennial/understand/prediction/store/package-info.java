@NullMarked
package perennial.understand.prediction.store;

import org.jspecify.annotations.NullMarked;
