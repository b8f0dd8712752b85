/// Everything in one file, and back again.
@NullMarked
package perennial.ground.database.backup;

import org.jspecify.annotations.NullMarked;
