@NullMarked
package perennial.collect.intake.importers.outlook;

import org.jspecify.annotations.NullMarked;
