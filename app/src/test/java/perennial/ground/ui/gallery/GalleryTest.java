package perennial.ground.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import perennial.ground.ui.Page;
import perennial.ground.ui.Rendered;

/// What holds for every component, in both languages.
class GalleryTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern POINTER = Pattern.compile("(?: for| aria-describedby| aria-labelledby)=\"([^\"]*)\"");

    static Stream<Arguments> pages() {
        return Stream.of(Locale.UK, Locale.GERMANY).flatMap(locale -> {
            var formats = Rendered.formats(locale);
            return Stream.of(
                    Arguments.of("components", Samples.components(formats), locale),
                    Arguments.of("charts", ChartSamples.charts(formats), locale),
                    Arguments.of("empty", new Page.Nothing(), locale),
                    Arguments.of("bare", new Page.Nothing(), locale));
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_in_a_page_that_a_strict_browser_refuses(String name, Object view, Locale locale) {
        String html = html(name, view, locale);
        assertThat(html)
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContain("hx-on");
        assertThat(html)
                .doesNotContainPattern("<script>")
                .doesNotContain("<style")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_somebody_typed_stays_text(String name, Object view, Locale locale) {
        assertThat(html(name, view, locale)).doesNotContain("<script>alert").doesNotContain("<b>O'Neil");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labels_and_hints_lead_somewhere_and_an_id_is_given_once(String name, Object view, Locale locale) {
        String html = html(name, view, locale);
        var ids = new HashSet<String>();
        for (Matcher id = ID.matcher(html); id.find(); ) {
            assertThat(ids.add(id.group(1)))
                    .as("id " + id.group(1) + " is given once")
                    .isTrue();
        }
        for (Matcher pointer = POINTER.matcher(html); pointer.find(); ) {
            assertThat(ids).contains(pointer.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_word_was_written(String name, Object view, Locale locale) {
        String html = html(name, view, locale);
        assertThat(html).doesNotContain("⟦").contains("<html lang=\"" + locale.getLanguage() + "\"");
        assertThat(html.split("<h1", -1)).as("one heading of the first order").hasSize(2);
    }

    private static String html(String name, Object view, Locale locale) {
        return Rendered.page("ui/gallery/" + name, view).in(locale).html();
    }
}
