package perennial.ground.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.Database;
import perennial.ground.database.FreshTable;
import perennial.ground.database.backup.Manifest.Entry;
import perennial.ground.database.backup.Manifest.Table;
import tools.jackson.databind.json.JsonMapper;

/// Writes everything into one file, as it was at one moment, while others go on working.
///
/// Rows go straight from the database through the packer to the disk, so that size costs time and no memory.
final class Backup {

    private final Database database;
    private final Schemas schemas;
    private final JsonMapper json;
    private final Telling telling;

    /// Hears which table comes next.
    interface Telling {
        void table(String name, int done, int total);
    }

    Backup(Database database, Schemas schemas, JsonMapper json, Telling telling) {
        this.database = database;
        this.schemas = schemas;
        this.json = json;
        this.telling = telling;
    }

    /// @param file must not exist; it appears complete or not at all
    Manifest write(Path file) throws IOException, SQLException {
        var place = file.toAbsolutePath();
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(place.getParent(), ".perennial-backup-", ".part", onlyUs);
        try {
            var manifest = writeTo(draft);
            sync(draft);
            Files.move(draft, place);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest writeTo(Path draft) throws IOException, SQLException {
        try (var archive = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            archive.setLevel(Deflater.BEST_SPEED);
            var manifest = snapshot(connection, archive);
            archive.putNextEntry(new ZipEntry(Manifest.NAME));
            archive.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            archive.closeEntry();
            return manifest;
        }
    }

    /// One long look at one moment: nothing that happens meanwhile is seen.
    private Manifest snapshot(Connection connection, ZipOutputStream archive) throws IOException, SQLException {
        var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        FreshTable.holdSwaps(db);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        var catalogue = new Catalogue(db, schemas.names());
        if (catalogue.isEmpty()) {
            throw new ExpectedFailure("There is nothing to back up yet.");
        }
        var migrations = db.sql("""
                select script
                  from ground.flyway_schema_history
                 where success
                   and version is not null
                 order by installed_rank
                """).query(String.class).list();
        var tables = tables(connection, catalogue.tables(), archive);
        return new Manifest(
                Manifest.FORMAT,
                version(),
                Instant.now(),
                migrations.stream()
                        .map(script -> script.substring(script.lastIndexOf('/') + 1))
                        .toList(),
                tables,
                catalogue.sequences(),
                files(archive));
    }

    private List<Table> tables(Connection connection, List<Catalogue.Found> found, ZipOutputStream archive)
            throws IOException, SQLException {
        var tables = new ArrayList<Table>();
        for (var table : found) {
            telling.table(table.qualified(), tables.size(), found.size());
            tables.add(table(connection, table, archive));
        }
        return tables;
    }

    private static Table table(Connection connection, Catalogue.Found table, ZipOutputStream archive)
            throws IOException, SQLException {
        var name = "tables/" + table.qualified();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        archive.putNextEntry(new ZipEntry(name));
        var checked = new Checked(archive);
        long rows = copy.copyOut("copy %s (%s) to stdout".formatted(table.qualified(), columns(table)), checked);
        archive.closeEntry();
        return new Table(table.schema(), table.name(), table.columns(), table.partition(), rows, checked.entry(name));
    }

    private static String columns(Catalogue.Found table) {
        return String.join(
                ", ", table.columns().stream().map(Manifest.Column::name).toList());
    }

    private List<Entry> files(ZipOutputStream archive) throws IOException {
        var entries = new ArrayList<Entry>();
        var surroundings = new Surroundings(database.folder());
        for (var file : surroundings.files()) {
            var name = "files/" + file;
            try (var content = surroundings.open(file)) {
                archive.putNextEntry(new ZipEntry(name));
                var checked = new Checked(archive);
                content.transferTo(checked);
                archive.closeEntry();
                entries.add(checked.entry(name));
            } catch (NoSuchFileException doneWithMeanwhile) {
                // an upload that has been read and thrown away since we looked
            }
        }
        return entries;
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String version() {
        var version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }
}
