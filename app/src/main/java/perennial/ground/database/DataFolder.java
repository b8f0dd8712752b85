package perennial.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder where everything Perennial knows lies. One running program owns it at a time.
public record DataFolder(Path path) {

    public DataFolder {
        try {
            path = Files.createDirectories(path.toAbsolutePath().normalize()).toRealPath();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path + " can't be made: " + e.getMessage(), e);
        }
    }

    Path database() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /// Tells other programs of this person, who can't have the lock, where the server listens.
    void announce(int port) throws IOException {
        writeSecret(path.resolve("postgres.port"), "" + port);
    }

    /// Where the server listens, if one runs. What a killed program left there may be out of date.
    Optional<Integer> port() {
        try {
            return Optional.of(Integer.valueOf(
                    Files.readString(path.resolve("postgres.port")).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// Files that people dropped, until they are read.
    public Path uploads() {
        return folder("uploads");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lock of this folder, or null if another running program has it. The kernel frees it even after kill -9.
    @Nullable
    FileLock tryLock() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path + " can't be written to: " + e.getMessage(), e);
        }
    }

    /// The database's password: random, made on first use, readable by the owner of the folder only.
    String password() {
        var file = passwordFile();
        try {
            if (!Files.exists(file)) {
                var secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                writeSecret(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In one step, and never readable by others, not even for a moment.
    private void writeSecret(Path file, String text) throws IOException {
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(path, "draft-", "", onlyUs);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Path passwordFile() {
        return path.resolve("postgres.password");
    }
}
