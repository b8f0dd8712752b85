package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({
        "short1, access.password.too-short",
        "aaaaaaaaaaaa, access.password.too-plain",
        "1234567890, access.password.too-plain",
        "abcabcabcabc, access.password.too-plain",
        "my password 1, access.password.guessable",
        "baker-2026-x, access.password.guessable",
        "xX Ada Stone Xx, access.password.guessable"
    })
    void what_a_stranger_would_try_first_is_refused(String password, String complaint) {
        assertThat(PasswordRule.complaint(password, "baker@shop.example", "Ada Stone"))
                .hasValue(complaint);
    }

    @Test
    void a_long_one_needs_no_symbols() {
        assertThat(PasswordRule.complaint("seven loaves at dawn", "a@b.example", "Al"))
                .isEmpty();
        assertThat(PasswordRule.complaint("x".repeat(100) + "abcde".repeat(21), "a@b.example", "Al"))
                .hasValue("access.password.too-long");
    }
}
