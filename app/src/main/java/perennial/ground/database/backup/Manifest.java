package perennial.ground.database.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a backup holds, and how one can tell that nothing is missing or changed. It is the archive's last entry.
///
/// @param format how to read the rest; a program refuses a format it does not know
/// @param migrations the scripts that made the tables, by file name
/// @param files what lay in the data folder beside the database
public record Manifest(
        int format,
        String program,
        Instant at,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Entry> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /// One entry of the archive.
    ///
    /// @param sha256 of what is in it, unpacked, in hexadecimal digits
    public record Entry(String name, long bytes, String sha256) {}

    /// @param partition where it belongs, if it is a part of a larger table
    public record Table(
            String schema,
            String name,
            List<Column> columns,
            @Nullable Partition partition,
            long rows,
            Entry entry) {}

    public record Column(String name, String type) {}

    /// @param bound the rows it takes, as SQL says it: `FOR VALUES FROM …`
    public record Partition(String parent, String bound) {}

    public record Sequence(String schema, String name, long value, boolean called) {}
}
