package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void an_address_has_one_spelling() {
        assertThat(EmailAddress.of("  Ada@Shop.Example ")).hasValue("ada@shop.example");
        assertThat(EmailAddress.of("ａｄａ@shop.example")).hasValue("ada@shop.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@shop.example",
                "a@b@c",
                "ada @shop.example",
                "ada\u200b@shop.example",
                "ada\n@shop.example",
                "<ada@shop.example>",
                "ada@shop.example\u0000"
            })
    void what_can_not_be_one_is_refused(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }
}
