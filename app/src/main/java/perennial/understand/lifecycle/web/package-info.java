/// The page on which the stage rules are read and changed.
@NullMarked
package perennial.understand.lifecycle.web;

import org.jspecify.annotations.NullMarked;
