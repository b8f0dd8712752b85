package perennial.collect.intake;

import org.jspecify.annotations.Nullable;

/// Makes sense of the rows of one file. It may keep what later rows need, so rows come in order and from one thread.
@FunctionalInterface
public interface RowReader {

    /// @return null for a row without any content
    @Nullable
    Received read(Row row);
}
