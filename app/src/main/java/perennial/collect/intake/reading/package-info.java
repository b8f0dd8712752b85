/// Bytes become rows: what a file is, how it is written, where its table starts, and every row of it, good or
/// bad.
///
/// Start at [perennial.collect.intake.reading.Spreadsheet]. Nothing here keeps more than one row in memory.
@NullMarked
@NamedInterface("reading")
package perennial.collect.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
