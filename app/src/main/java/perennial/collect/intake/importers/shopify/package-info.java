@NullMarked
package perennial.collect.intake.importers.shopify;

import org.jspecify.annotations.NullMarked;
