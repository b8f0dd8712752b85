package perennial.collect.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.Mapping;

/// A file somebody brought, and how far it has come.
///
/// @param storedAs its name in the uploads folder
/// @param mapping how to read it; null until that is settled
/// @param rowsRead data rows in the file, as far as it has been read
/// @param rowsRefused those of them that are kept in quarantine
/// @param tallies what each sink would write (previewed) or has written (applied), by the sink's key
/// @param failure why the file as a whole can't be read
/// @param mends the import whose file this one reads again with mended rows
public record Imported(
        long id,
        String fileName,
        String storedAs,
        long bytes,
        String sha256,
        State state,
        @Nullable Mapping mapping,
        String broughtBy,
        Instant broughtAt,
        Optional<Instant> finishedAt,
        long rowsRead,
        long rowsRefused,
        Map<String, Tally> tallies,
        Optional<Complaint> failure,
        Optional<Long> mends) {

    public enum State {
        /// the file is here and nothing is written
        RECEIVED,
        /// it has been read, and we know what it would change
        PREVIEWED,
        /// it is written
        APPLIED,
        /// it was written and taken back
        UNDONE,
        CANCELLED,
        FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public long rowsAccepted() {
        return rowsRead - rowsRefused;
    }
}
