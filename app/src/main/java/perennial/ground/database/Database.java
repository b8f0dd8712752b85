package perennial.ground.database;

import org.jspecify.annotations.Nullable;

/// A PostgreSQL that can be connected to, and what is done when nobody needs it any more.
public interface Database extends AutoCloseable {

    /// Where the files lie that belong to it.
    DataFolder folder();

    String url();

    @Nullable
    String user();

    @Nullable
    String password();

    /// Whether no other program works on it but ours and its guests.
    boolean ours();

    @Override
    default void close() {}
}
