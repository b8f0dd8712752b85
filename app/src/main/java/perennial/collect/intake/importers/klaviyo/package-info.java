@NullMarked
package perennial.collect.intake.importers.klaviyo;

import org.jspecify.annotations.NullMarked;
