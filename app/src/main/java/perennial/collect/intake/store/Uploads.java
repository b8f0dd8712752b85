package perennial.collect.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import perennial.ground.database.DataFolder;

/// The files people brought, under random names, so that nothing about a name can do harm.
@Component
class Uploads {

    /// A file that is safely on disk.
    record Kept(String name, long bytes, String sha256) {}

    private final Path folder;

    Uploads(DataFolder data) {
        this.folder = data.uploads();
    }

    Kept keep(InputStream content) {
        var name = UUID.randomUUID().toString();
        var draft = folder.resolve(name + ".part");
        try {
            var digest = sha256();
            long bytes = Files.copy(new DigestInputStream(content, digest), draft);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Kept(name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            draft.toFile().delete();
            throw new UncheckedIOException(e);
        }
    }

    void drop(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
