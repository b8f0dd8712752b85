package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FullDiskTest {

    @Test
    void a_full_disk_is_told_from_other_accidents_however_deep_it_lies() {
        assertThat(FullDisk.caused(new DataAccessResourceFailureException(
                        "writing rows failed", new SQLException("could not extend file", "53100"))))
                .isTrue();
        assertThat(FullDisk.caused(new UncheckedIOException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(FullDisk.caused(new IllegalStateException(new IOException("There is not enough space on the disk"))))
                .isTrue();
    }

    @Test
    void other_accidents_are_ours() {
        assertThat(FullDisk.caused(new UncheckedIOException(new IOException("Connection reset"))))
                .isFalse();
        assertThat(FullDisk.caused(new DataAccessResourceFailureException("x", new SQLException("deadlock", "40P01"))))
                .isFalse();
        assertThat(FullDisk.caused(new IllegalStateException())).isFalse();
    }
}
