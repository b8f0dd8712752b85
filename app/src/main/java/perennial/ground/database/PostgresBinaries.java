package perennial.ground.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once per user and version from the archive that came with the build.
record PostgresBinaries(Path folder) {

    private static final String VERSION = "18.6.0";

    /// @param data where they go if this person has no home to keep them in for all data folders
    static PostgresBinaries unpacked(DataFolder data) {
        var home = Path.of(System.getProperty("user.home"));
        var folder = (Files.isWritable(home) ? home.resolve(".cache/perennial") : data.path())
                .resolve("postgres-" + VERSION);
        if (!Files.exists(folder)) {
            unpackTo(folder);
        }
        return new PostgresBinaries(folder);
    }

    String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// Unpacks beside the final place and moves it there in one step, so that a crash leaves nothing half done.
    private static void unpackTo(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            var draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
            try (var archive = archive()) {
                for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                    unpack(archive, entry, draft);
                }
            }
            draft.toFile().setExecutable(true, false);
            draft.toFile().setReadable(true, false);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
            // somebody else was faster; theirs is as good as ours
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be unpacked to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static TarArchiveInputStream archive() throws IOException {
        var name = "/postgres-linux-" + architecture() + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new DatabaseUnavailable("No PostgreSQL for this kind of machine (" + architecture()
                    + ") came with Perennial. Start with --database-url and a PostgreSQL 16 or newer of your own.");
        }
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive wants to write outside its folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(archive, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
