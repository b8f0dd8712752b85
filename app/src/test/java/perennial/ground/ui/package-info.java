@NullMarked
package perennial.ground.ui;

import org.jspecify.annotations.NullMarked;
