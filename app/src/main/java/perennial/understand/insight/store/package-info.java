@NullMarked
package perennial.understand.insight.store;

import org.jspecify.annotations.NullMarked;
