/// Reads what programs send: calls of the event convention, and what of them can't be taken.
@NullMarked
@NamedInterface("reading")
package perennial.collect.events.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
