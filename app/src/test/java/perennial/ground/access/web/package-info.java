@NullMarked
package perennial.ground.access.web;

import org.jspecify.annotations.NullMarked;
