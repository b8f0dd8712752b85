package perennial.ground.access.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, SHA-1; the table has eight digits, of which an app shows the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long second, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void a_code_counts_half_a_minute_early_and_late_and_no_longer() {
        var now = Instant.ofEpochSecond(1_000_000_020);
        long step = Totp.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, near), now, 0)).hasValue(near);
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
    }

    @Test
    void a_used_code_and_the_ones_before_it_count_no_more() {
        var now = Instant.ofEpochSecond(1_000_000_020);
        long step = Totp.step(now);

        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void a_code_may_be_typed_in_groups() {
        var now = Instant.ofEpochSecond(59);

        assertThat(Totp.match(SECRET, "287 082", now, 0)).isPresent();
        assertThat(Totp.match(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "２８７０８２", now, 0)).isEmpty();
    }
}
