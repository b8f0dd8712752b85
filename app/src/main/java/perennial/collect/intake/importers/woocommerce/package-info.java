@NullMarked
package perennial.collect.intake.importers.woocommerce;

import org.jspecify.annotations.NullMarked;
