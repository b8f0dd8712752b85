package perennial.collect.timeline;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells failures of the world around, which pass, from mistakes in an event or in a reader of it, which stay.
final class Outside {

    /// Connections, resources, deadlocks and serialization, operators, and the disk.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private Outside() {}

    static boolean isToBlame(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof TransactionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || CLASSES.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
