@NullMarked
package perennial.collect.intake.importers.square;

import org.jspecify.annotations.NullMarked;
