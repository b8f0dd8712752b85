/// Key figures of a customer business, each with its rule, its unit and its empty case.
@NullMarked
package perennial.models.figures;

import org.jspecify.annotations.NullMarked;
