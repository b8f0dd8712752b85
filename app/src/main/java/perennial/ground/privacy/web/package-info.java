/// The pages about what we know of a person, and about erasing it.
@NullMarked
package perennial.ground.privacy.web;

import org.jspecify.annotations.NullMarked;
