/// The rows behind [perennial.ground.jobs.Jobs].
@NullMarked
package perennial.ground.jobs.store;

import org.jspecify.annotations.NullMarked;
