@NullMarked
package perennial.collect.intake.importers.stripe;

import org.jspecify.annotations.NullMarked;
