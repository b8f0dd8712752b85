package perennial.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.util.FileSystemUtils;

/// An empty database in a folder for temporary files, gone when it is closed.
///
/// What a killed program left behind is removed when the next one comes by.
final class ScratchDatabase implements Database {

    private static final String PREFIX = "perennial-scratch-";

    private final EmbeddedPostgres server;

    private ScratchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static ScratchDatabase start() {
        return startIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static ScratchDatabase startIn(Path here) {
        try {
            removeLeftOvers(here);
            var folder = Files.createTempDirectory(here, PREFIX);
            return new ScratchDatabase(EmbeddedPostgres.startForgetful(new DataFolder(folder)));
        } catch (IOException e) {
            throw new DatabaseUnavailable("No room for temporary files: " + e.getMessage(), e);
        }
    }

    @Override
    public DataFolder folder() {
        return server.folder();
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public void close() {
        server.close();
        FileSystemUtils.deleteRecursively(folder().path().toFile());
    }

    private static void removeLeftOvers(Path here) throws IOException {
        try (var folders = Files.newDirectoryStream(here, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.isWritable(folder) && isNotJustBeingMade(folder)) {
                    EmbeddedPostgres.ifNobodyUses(
                            new DataFolder(folder), () -> FileSystemUtils.deleteRecursively(folder.toFile()));
                }
            }
        }
    }

    private static boolean isNotJustBeingMade(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(1, ChronoUnit.MINUTES));
    }
}
