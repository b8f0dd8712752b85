@NullMarked
package perennial.collect.intake.importers.google;

import org.jspecify.annotations.NullMarked;
