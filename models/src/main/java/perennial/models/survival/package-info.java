/// How long customers stay, when some of them still do.
@NullMarked
package perennial.models.survival;

import org.jspecify.annotations.NullMarked;
