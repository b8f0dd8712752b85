package perennial.ground.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import perennial.ground.database.DataFolder;

/// The files of a data folder that belong to the business beside the database: what people dropped, and the keys of
/// what is sealed.
record Surroundings(DataFolder folder) {

    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (var keys = Files.newDirectoryStream(folder.path(), "*.key")) {
            keys.forEach(files::add);
        }
        try (var uploads = Files.walk(folder.uploads())) {
            uploads.filter(Files::isRegularFile).forEach(files::add);
        }
        return files.stream().map(folder.path()::relativize).sorted().toList();
    }

    InputStream open(Path file) throws IOException {
        return Files.newInputStream(folder.path().resolve(file));
    }

    /// @param name as the archive has it; one that leads out of the folder is refused
    void write(String name, InputStream content) throws IOException {
        var file = folder.path().resolve(name).normalize();
        if (!file.startsWith(folder.path()) || file.equals(folder.path())) {
            throw new Damaged("the file " + name + " wants to lie outside the data folder");
        }
        Files.createDirectories(file.getParent());
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder.path(), "draft-", "", onlyUs);
        Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
