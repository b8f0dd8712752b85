package perennial.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The files of one PostgreSQL, and what earlier programs may have left in and around them.
record Cluster(DataFolder folder, PostgresBinaries binaries) {

    private static final String DRAFT = "postgres-being-made-";

    /// Makes the files if there are none, and leaves nothing behind that could hinder the server's start.
    void prepare(ServerSettings settings) throws IOException {
        removeDrafts();
        if (!Files.exists(folder.database())) {
            make(settings);
        }
        checkVersion();
        Leftovers.stop(folder.database(), binaries);
        disarmLockFile();
    }

    /// Made beside the final place and moved there in one step, so that a crash leaves nothing half done.
    private void make(ServerSettings settings) throws IOException {
        folder.password();
        var draft = folder.path().resolve(DRAFT + ProcessHandle.current().pid());
        ServerUser.run(Stream.concat(
                        Stream.of(
                                binaries.program("initdb"),
                                "--pgdata=" + draft,
                                "--username=" + EmbeddedPostgres.USER,
                                "--pwfile=" + folder.passwordFile(),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--no-instructions"),
                        settings.durable() ? Stream.of() : Stream.of("--no-sync"))
                .toArray(String[]::new));
        Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeDrafts() throws IOException {
        try (var drafts = Files.newDirectoryStream(folder.path(), DRAFT + "*")) {
            for (var draft : drafts) {
                FileSystemUtils.deleteRecursively(draft);
            }
        }
    }

    private void checkVersion() throws IOException {
        var written = Files.readString(folder.database().resolve("PG_VERSION")).strip();
        if (!written.equals(binaries.majorVersion())) {
            throw new DatabaseUnavailable("The data folder " + folder.path() + " was written by PostgreSQL " + written
                    + ", and this Perennial brings " + binaries.majorVersion()
                    + ". Make a backup with the Perennial that wrote it, and restore that into a new folder.");
        }
    }

    /// A killed server leaves its process id behind. If the machine has given that number to another program since,
    /// the server would take it for a rival and refuse to start. So the number of a process that is surely dead
    /// goes there instead. The rest stays: by it the server finds out whether anybody still has the old memory.
    private void disarmLockFile() throws IOException {
        var file = folder.database().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            Files.delete(file); // cut short by a full disk or a crash: there was no memory yet
            return;
        }
        var gone = new ProcessBuilder("true").start();
        gone.onExit().join();
        Files.write(
                file,
                Stream.concat(Stream.of("" + gone.pid()), lines.stream().skip(1))
                        .toList());
    }
}
