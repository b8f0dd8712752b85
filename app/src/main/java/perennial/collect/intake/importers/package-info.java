/// The kinds of files we know by their headers, one folder for each source.
@NullMarked
package perennial.collect.intake.importers;

import org.jspecify.annotations.NullMarked;
