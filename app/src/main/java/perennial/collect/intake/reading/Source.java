package perennial.collect.intake.reading;

import org.jspecify.annotations.Nullable;

/// The rows of a file one after the other, before anybody knows which of them is the header. Rows without any
/// content are left out.
interface Source extends AutoCloseable {

    /// The next row; null at the end.
    @Nullable
    Raw next();

    Progress progress();

    @Override
    void close();
}
