/// From rows to meaning: what a column means, how its dates and numbers are written, and who bought what when.
@NullMarked
@NamedInterface("meaning")
package perennial.collect.intake.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
