@NullMarked
package perennial.collect.intake.web;

import org.jspecify.annotations.NullMarked;
