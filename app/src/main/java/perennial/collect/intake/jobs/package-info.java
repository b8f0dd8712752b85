@NullMarked
package perennial.collect.intake.jobs;

import org.jspecify.annotations.NullMarked;
