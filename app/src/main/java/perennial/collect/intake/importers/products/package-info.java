@NullMarked
package perennial.collect.intake.importers.products;

import org.jspecify.annotations.NullMarked;
