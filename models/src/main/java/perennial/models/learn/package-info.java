/// Learning from examples: regression, boosted trees, calibration, groups of alike customers.
@NullMarked
package perennial.models.learn;

import org.jspecify.annotations.NullMarked;
