@NullMarked
package perennial.collect.intake.command;

import org.jspecify.annotations.NullMarked;
