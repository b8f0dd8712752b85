package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDatabaseDbTest {

    @TempDir
    Path here;

    @Test
    void nothing_is_left_when_it_is_closed() {
        Path folder;
        try (var scratch = ScratchDatabase.startIn(here)) {
            folder = scratch.folder().path();
            assertThat(folder).exists();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void what_a_killed_program_left_is_removed_and_what_is_in_use_stays() throws IOException {
        var left = leftBehind("perennial-scratch-left");
        var justMade = Files.createDirectory(here.resolve("perennial-scratch-just-made"));
        try (var inUse = ScratchDatabase.startIn(here)) {
            makeOld(inUse.folder().path());

            ScratchDatabase.startIn(here).close();

            assertThat(inUse.folder().path()).exists();
        }

        assertThat(left).doesNotExist();
        assertThat(justMade).exists();
    }

    private Path leftBehind(String name) throws IOException {
        var folder = Files.createDirectory(here.resolve(name));
        Files.createDirectory(folder.resolve("postgres"));
        makeOld(folder);
        return folder;
    }

    private static void makeOld(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
    }
}
