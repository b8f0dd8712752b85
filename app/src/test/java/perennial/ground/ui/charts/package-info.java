@NullMarked
package perennial.ground.ui.charts;

import org.jspecify.annotations.NullMarked;
