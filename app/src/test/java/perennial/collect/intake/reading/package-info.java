@NullMarked
package perennial.collect.intake.reading;

import org.jspecify.annotations.NullMarked;
