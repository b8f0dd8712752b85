package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path path;

    @Test
    void a_folder_of_somebody_else_is_refused_with_the_command_that_hands_it_over() throws IOException {
        assumeTrue(Person.running().isRoot(), "only root can give a folder away");
        Files.setAttribute(path, "unix:uid", NOBODY);

        assertThatThrownBy(() -> new DataFolder(path).check())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to nobody, and Perennial runs as root")
                .hasMessageContaining("sudo chown -R root '" + path + "'");
    }

    @Test
    void a_folder_that_cant_be_written_to_is_named() throws IOException {
        assumeTrue(!Person.running().isRoot(), "root can write everywhere");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-x------"));

        assertThatThrownBy(() -> new DataFolder(path).check())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        var file = Files.writeString(path.resolve("shop"), "not a folder");

        assertThatThrownBy(() -> new DataFolder(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("can't be made")
                .hasMessageContaining(file.toString());
    }

    @Test
    void what_lies_in_it_is_nobody_elses_business() throws IOException {
        var folder = new DataFolder(path.resolve("shop"));
        folder.password();
        folder.announce(5432);

        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.port()).contains(5432);
    }

    @Test
    void a_long_log_makes_room_and_a_short_one_stays() throws IOException {
        var folder = new DataFolder(path);
        Files.writeString(folder.log(), "short");
        folder.rotateLog();
        assertThat(folder.log()).hasContent("short");

        Files.writeString(folder.log(), "long ".repeat(3_000_000));
        folder.rotateLog();
        assertThat(folder.log()).isEmptyFile();
        assertThat(path.resolve("postgres.log.old")).isNotEmptyFile();
    }

    @Test
    void a_full_disk_is_called_a_full_disk() throws IOException {
        var folder = new DataFolder(path);
        Files.writeString(
                folder.log(), "FATAL:  could not write lock file \"postmaster.pid\": No space left on device\n");

        assertThat(Trouble.starting(folder, null)).hasMessageContaining("The disk that holds " + path + " is full");
    }

    @Test
    void the_same_program_can_check_its_own_folder() {
        assertThatCode(() -> new DataFolder(path).check()).doesNotThrowAnyException();
    }
}
