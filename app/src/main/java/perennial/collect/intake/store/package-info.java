@NullMarked
package perennial.collect.intake.store;

import org.jspecify.annotations.NullMarked;
