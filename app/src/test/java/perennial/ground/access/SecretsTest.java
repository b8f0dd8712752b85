package perennial.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.ground.database.DataFolder;

class SecretsTest {

    private static final byte[] WORD = "open sesame".getBytes(UTF_8);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void what_is_sealed_can_be_opened_after_a_restart() {
        var sealed = new Secrets(new DataFolder(folder)).seal("mail", WORD);

        assertThat(new String(sealed, UTF_8)).doesNotContain("sesame");
        assertThat(new Secrets(new DataFolder(folder)).open("mail", sealed)).hasValue(WORD);
    }

    @Test
    void it_opens_for_no_other_purpose_with_no_other_key_and_not_when_tampered_with() {
        var secrets = new Secrets(new DataFolder(folder));
        var sealed = secrets.seal("second-factor:1", WORD);

        assertThat(secrets.open("second-factor:2", sealed)).isEmpty();
        assertThat(new Secrets(new DataFolder(elsewhere)).open("second-factor:1", sealed))
                .isEmpty();
        assertThat(secrets.open("second-factor:1", new byte[3])).isEmpty();
        sealed[20] ^= 1;
        assertThat(secrets.open("second-factor:1", sealed)).isEmpty();
    }

    @Test
    void the_same_word_sealed_twice_looks_different() {
        var secrets = new Secrets(new DataFolder(folder));

        assertThat(secrets.seal("mail", WORD)).isNotEqualTo(secrets.seal("mail", WORD));
    }

    @Test
    void only_the_owner_of_the_folder_can_read_the_key() throws IOException {
        new Secrets(new DataFolder(folder));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.key"))))
                .isEqualTo("rw-------");
    }
}
