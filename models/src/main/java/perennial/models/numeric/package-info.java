/// The arithmetic beneath the models: minimisation, quadrature, special functions.
@NullMarked
package perennial.models.numeric;

import org.jspecify.annotations.NullMarked;
