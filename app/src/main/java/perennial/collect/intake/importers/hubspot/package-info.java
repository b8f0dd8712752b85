@NullMarked
package perennial.collect.intake.importers.hubspot;

import org.jspecify.annotations.NullMarked;
