package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class HostsTest {

    private final Hosts unnamed = new Hosts("");
    private final Hosts named = new Hosts("https://shop.example.com");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "192.168.1.20", "[::1]", "till", "till.local", "pi.lan", "my_pc"})
    void names_that_only_a_local_network_knows_are_ours(String host) {
        assertThat(unnamed.test(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "",
                "a b",
                "evil.example.local.com"
            })
    void names_of_the_web_are_not(String host) {
        assertThat(unnamed.test(host)).isFalse();
    }

    @Test
    void the_name_the_owner_gave_is_ours() {
        assertThat(named.test("Shop.Example.com")).isTrue();
        assertThat(named.test("other.example.com")).isFalse();
        assertThat(named.alwaysSecure()).isTrue();
        assertThat(unnamed.alwaysSecure()).isFalse();
    }

    @Test
    void links_for_others_begin_with_the_name_the_owner_gave() {
        var request = new MockHttpServletRequest();
        request.setServerName("192.168.1.20");
        request.setServerPort(8080);

        assertThat(unnamed.base(request)).isEqualTo("http://192.168.1.20:8080");
        assertThat(named.base(request)).isEqualTo("https://shop.example.com");
        request.setServerPort(80);
        assertThat(unnamed.base(request)).isEqualTo("http://192.168.1.20");
    }

    @Test
    void an_address_that_is_none_is_refused_by_name() {
        assertThatThrownBy(() -> new Hosts("shop.example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perennial.public-url");
    }
}
