@NullMarked
package perennial.collect.intake.importers.generic;

import org.jspecify.annotations.NullMarked;
