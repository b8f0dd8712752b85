@NullMarked
package perennial.collect.events.reading;

import org.jspecify.annotations.NullMarked;
