package perennial.collect.customers.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a table to a file, row by row, so that memory does not grow with it. No cell can act as a formula.
interface RowWriter {

    /// @param cells text, `BigDecimal`, `Long`, `Double` or `LocalDate`; null for an empty one
    void row(List<@Nullable Object> cells) throws IOException;

    void finish() throws IOException;
}
