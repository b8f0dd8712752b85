package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for every page, also for those that are added tomorrow: the walk finds them by their links.
class EveryPageTest extends BrowserTest {

    /// No page leads there: what the menu offers without script, and what a wrong address gets.
    private static final List<String> BEGINNINGS = List.of("/", "/menu", "/search?q=a");

    private final List<String> faults = new ArrayList<>();

    @Test
    void nobody_is_shut_out_of_any_page_by_light_or_dark_or_on_a_phone() {
        try (var olga = olga()) {
            var walk = new Walk(olga);
            walk.from(BEGINNINGS, path -> look(olga, path));
            walk.files().forEach(file -> report(file, unlessHad(olga, file)));
            assertThat(faults).isEmpty();
            assertThat(demo().program().complaints()).isEmpty();
        }
    }

    @Test
    void every_page_speaks_german() {
        try (var olga = olga()) {
            olga.opens("/account").chooses("Language", "de").presses("Save");
            assertThat(olga.page().locator("html").getAttribute("lang")).isEqualTo("de");
            new Walk(olga.on(Screen.PHONE)).from(BEGINNINGS, path -> {
                report(path, Inspection.flaws(olga.page()));
                report(path, olga.troubles());
            });
            olga.opens("/account").chooses("Sprache", "en").presses("Speichern");
            assertThat(faults).isEmpty();
        }
    }

    private Visitor olga() {
        return demo().olga(browser(), new Browser.NewContextOptions());
    }

    /// On the desk as it opens, on the phone with everything unfolded, and both once more by night.
    private void look(Visitor olga, String path) {
        olga.on(Screen.DESK).by(ColorScheme.LIGHT);
        report(path + " on the desk", Inspection.barriers(olga.page()));
        report(path + " on the desk", Inspection.flaws(olga.page()));
        olga.by(ColorScheme.DARK);
        report(path + " on the desk by night", Inspection.paleness(olga.page()));
        olga.on(Screen.PHONE);
        unfold(olga);
        report(path + " on a phone by night", Inspection.paleness(olga.page()));
        olga.by(ColorScheme.LIGHT);
        report(path + " on a phone", Inspection.barriers(olga.page()));
        report(path + " on a phone", Inspection.flaws(olga.page()));
        report(path, olga.troubles());
    }

    /// What one sees only after a click.
    private static void unfold(Visitor olga) {
        olga.page().evaluate("() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");
    }

    private static List<String> unlessHad(Visitor olga, String file) {
        var answer = olga.context().request().get(olga.address() + file);
        return answer.ok() && answer.body().length > 0 ? List.of() : List.of("answered " + answer.status());
    }

    private void report(String where, List<String> found) {
        found.forEach(fault -> faults.add(where + ": " + fault));
    }
}
