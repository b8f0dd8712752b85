package perennial.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder where everything Perennial knows lies. One running program owns it at a time.
public record DataFolder(Path path) {

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_US =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final long ROOM_TO_START = 64L << 20;
    private static final long LONG_LOG = 10L << 20;

    public DataFolder {
        try {
            path = Files.createDirectories(path.toAbsolutePath().normalize(), ONLY_US)
                    .toRealPath();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path + " can't be made: " + reason(e) + ".", e);
        }
    }

    /// @throws DatabaseUnavailable if it is clear from the outside that no database can live here
    void check() {
        Person.owning(path).filter(owner -> !owner.equals(Person.running())).ifPresent(owner -> {
            throw new DatabaseUnavailable("The data folder " + path + " belongs to " + owner
                    + ", and Perennial runs as " + Person.running() + ". Start it as " + owner
                    + ", or hand the folder over: sudo chown -R " + Person.running() + " '" + path + "'");
        });
        if (!Files.isWritable(path)) {
            throw new DatabaseUnavailable(
                    "The data folder " + path + " can't be written to. Allow it, or choose another" + " with --data.");
        }
        if (path.toFile().getUsableSpace() < ROOM_TO_START) {
            throw new DatabaseUnavailable(
                    "The disk that holds " + path + " is full. Free some room, then start again.");
        }
    }

    Path database() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /// Keeps the log from filling the disk: when it is long, it becomes the old log, and the one before is gone. The
    /// server goes on writing to the same file, so that is emptied rather than moved.
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONG_LOG) {
            Files.copy(log(), path.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log(), StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    /// Tells other programs of this person, who can't have the lock, where the server listens.
    void announce(int port) throws IOException {
        writeSecret(portFile(), "" + port);
    }

    void announceEnd() {
        try {
            Files.deleteIfExists(portFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the server listens, if one runs. What a killed program left there may be out of date.
    Optional<Integer> port() {
        try {
            return Optional.of(Integer.valueOf(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path portFile() {
        return path.resolve("postgres.port");
    }

    /// Files that people dropped, until they are read.
    public Path uploads() {
        return folder("uploads");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), ONLY_US);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lock of this folder, or null if another running program has it. The kernel frees it even after kill -9.
    @Nullable
    FileLock tryLock() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return lock;
            } catch (OverlappingFileLockException sameProgram) {
                channel.close();
                return null;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path + " can't be written to: " + reason(e) + ".", e);
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

    Path passwordFile() {
        return path.resolve("postgres.password");
    }

    /// In one step, and never readable by others, not even for a moment.
    private void writeSecret(Path file, String text) throws IOException {
        var draft = Files.createTempFile(
                path, "draft-", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "you may not write to " + denied.getFile();
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
