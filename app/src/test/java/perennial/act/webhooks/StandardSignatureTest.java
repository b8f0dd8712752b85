package perennial.act.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardSignatureTest {

    /// The example of the Standard Webhooks specification and of its libraries' tests.
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void it_is_the_one_that_the_standards_own_libraries_expect() {
        assertThat(StandardSignature.of(
                        List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(StandardSignature.shown(SECRET)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void while_a_secret_is_replaced_both_sign() {
        assertThat(StandardSignature.of(List.of(SECRET, new byte[] {1}), "m", 1, "{}")
                        .split(" "))
                .hasSize(2)
                .allMatch(each -> each.startsWith("v1,"));
    }
}
