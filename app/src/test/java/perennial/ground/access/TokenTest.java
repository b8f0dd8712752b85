package perennial.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void a_token_is_256_random_bits() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var text = Token.fresh().text();
            assertThat(text).matches("[A-Za-z0-9_-]{43}");
            seen.add(text);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void a_token_for_one_purpose_is_worthless_for_another() {
        var token = Token.fresh();

        assertThat(token.hash("invitation")).hasSize(32).isNotEqualTo(token.hash("unsubscribe"));
    }

    @Test
    void a_token_does_not_print_itself() {
        var token = Token.fresh();

        assertThat(token.toString()).doesNotContain(token.text());
    }
}
