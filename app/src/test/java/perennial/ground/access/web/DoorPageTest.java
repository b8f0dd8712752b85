package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.testing.PageTest;

class DoorPageTest extends PageTest {

    @Test
    void an_address_that_does_not_exist_is_not_found_for_anybody() {
        assertThat(pages.get().uri("/nowhere")).hasStatus(404);
        assertThat(pages.get().uri("/nowhere").with(asOwner())).hasStatus(404);
    }

    @Test
    void every_answer_carries_the_headers_that_keep_strangers_out() {
        assertThat(pages.get().uri("/nowhere"))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
                .doesNotContainHeader("Strict-Transport-Security")
                .containsHeader("Permissions-Policy");
    }
}
