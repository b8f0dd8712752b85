package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_in_whatever_order_of_bytes_it_is_typed() {
        var hash = passwords.hash("sieben Brötchen");

        assertThat(passwords.matches("sieben Bro\u0308tchen", hash)).isTrue();
        assertThat(passwords.matches("sieben Brote", hash)).isFalse();
    }

    @Test
    void what_stands_for_nobodys_hash_costs_as_much_to_compare_with_as_anybodys() {
        var real = passwords.hash("seven loaves at dawn");

        assertThat(parameters(passwords.nobodys)).isEqualTo(parameters(real));
        assertThat(passwords.nobodys).hasSameSizeAs(real);
        // an encoder that can't read a hash would say no at once
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).upgradeEncoding(passwords.nobodys))
                .isFalse();
        assertThat(passwords.matches("", passwords.nobodys)).isFalse();
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p="));
    }
}
