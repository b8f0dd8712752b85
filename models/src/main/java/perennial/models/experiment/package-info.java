/// Statistics for experiments: did it make a difference, how big, how sure.
@NullMarked
package perennial.models.experiment;

import org.jspecify.annotations.NullMarked;
