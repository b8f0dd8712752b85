@NullMarked
package perennial.collect.intake.importers.eventbrite;

import org.jspecify.annotations.NullMarked;
