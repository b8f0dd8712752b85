package perennial.ground.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.PageTest;

class PagesPageTest extends PageTest {

    @Test
    void the_light_is_remembered_in_a_cookie_and_leads_back() {
        assertThat(pages.post()
                        .uri("/theme")
                        .param("theme", "dark")
                        .param("back", "/search")
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/search")
                .cookies()
                .hasValue("theme", "dark");
    }

    @Test
    void the_light_does_not_lead_out_of_the_house() {
        assertThat(pages.post()
                        .uri("/theme")
                        .param("theme", "dark")
                        .param("back", "//evil.example")
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void the_command_bar_finds_pages_without_script() {
        assertThat(pages.get().uri("/search?q=<b>nobody</b>").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing here is called “&lt;b&gt;nobody&lt;/b&gt;”.");
    }

    @Test
    void who_comes_first_is_answered_in_the_language_of_the_browser(@Autowired BusinessSettings settings) {
        everybodyLeaves(settings);
        assertThat(pages.get().uri("/welcome").header("Accept-Language", "de-AT,de;q=0.9"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"de\"");
    }

    @Test
    void styles_and_scripts_may_be_kept_for_ever() throws UnsupportedEncodingException {
        String page = body("/menu");
        for (String name : new String[] {"tokens.css", "js/perennial.js", "htmx.min.js"}) {
            String address = page.substring(page.indexOf("/static/"), page.indexOf("/static/") + 21) + name;
            assertThat(pages.get().uri(address))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000, public, immutable");
        }
    }

    private String body(String path) throws UnsupportedEncodingException {
        return pages.get().uri(path).with(asReader()).exchange().getResponse().getContentAsString();
    }
}
