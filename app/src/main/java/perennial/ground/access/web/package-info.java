/// The door of the house, and the pages about the people in it.
@NullMarked
package perennial.ground.access.web;

import org.jspecify.annotations.NullMarked;
