package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/customers?q=%C3%A4&page=2", "/customers/7#notes"})
    void a_page_of_ours_is_returned_to(String address) {
        assertThat(Return.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "customers",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                " /customers",
                "/a\r\nSet-Cookie: x=y",
                "/sign-in?to=/sign-in",
                "/sign-out"
            })
    void anything_else_leads_to_the_first_page(String address) {
        assertThat(Return.safe(address)).isEqualTo("/");
    }
}
