@NullMarked
package perennial.collect.timeline.store;

import org.jspecify.annotations.NullMarked;
