package perennial.ground.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.backup.Manifest.Entry;
import perennial.ground.database.backup.Manifest.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup, opened for reading. Once opened, every byte of it has been checked.
record Archive(ZipFile zip, Manifest manifest) implements AutoCloseable {

    static Archive open(Path file, JsonMapper json) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var archive = new Archive(zip, manifest(zip, json));
                archive.check();
                return archive;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new ExpectedFailure("There is no file " + file + ".", e);
        } catch (ZipException e) {
            throw new Damaged("it is cut short, or was no backup to begin with (" + e.getMessage() + ")");
        }
    }

    private static Manifest manifest(ZipFile zip, JsonMapper json) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Damaged("it has no list of its contents");
        }
        try (var content = zip.getInputStream(entry)) {
            var manifest = json.readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new ExpectedFailure("This backup was written by a newer Perennial (" + manifest.program()
                        + "). Restore it with that one.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Damaged("the list of its contents can't be read");
        }
    }

    private void check() throws IOException {
        var entries = Stream.concat(manifest.tables().stream().map(Table::entry), manifest.files().stream());
        for (var expected : entries.toList()) {
            try (var content = content(expected)) {
                if (!Checked.of(expected.name(), content).equals(expected)) {
                    throw new Damaged(expected.name() + " has changed");
                }
            } catch (ZipException e) {
                throw new Damaged(expected.name() + " can't be unpacked");
            }
        }
    }

    InputStream content(Entry entry) throws IOException {
        var found = zip.getEntry(entry.name());
        if (found == null) {
            throw new Damaged(entry.name() + " is missing");
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
