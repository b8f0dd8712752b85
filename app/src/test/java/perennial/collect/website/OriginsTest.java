package perennial.collect.website;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {

    @Test
    void an_address_counts_as_browsers_write_it() {
        assertThat(Origins.read("""
                        www.Bakery.example/contact
                        http://localhost:8081 https://shop.example:443; https://shop.example
                        """).origins())
                .containsExactly("https://www.bakery.example", "http://localhost:8081", "https://shop.example");
    }

    @Test
    void what_is_no_address_of_a_website_is_named() {
        assertThat(Origins.read("ftp://bakery.example javascript:alert(1) https://me@bakery.example *")
                        .unreadable())
                .containsExactly("ftp://bakery.example", "javascript:alert(1)", "https://me@bakery.example", "*");
    }
}
