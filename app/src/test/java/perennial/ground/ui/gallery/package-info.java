@NullMarked
package perennial.ground.ui.gallery;

import org.jspecify.annotations.NullMarked;
