package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything goes without a mouse.
class KeyboardTest extends BrowserTest {

    /// Everything one can tab to, each with a number; what is folded away doesn't count.
    private static final String NUMBER_THEM = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                .filter(thing => thing.tabIndex >= 0 && !thing.disabled && thing.checkVisibility({visibilityProperty: true})
                    && !thing.matches('[name=masthead] *') && thing.getClientRects().length
                    && !(thing.type === 'radio' && !thing.checked)) // of a group only the chosen one; arrows reach the rest
                .map((thing, i) => { thing.dataset.stop = i; return thing.outerHTML.slice(0, 90); })
            """;

    /// The number of what has the focus, negative if one can't see that it has.
    private static final String WHERE = """
            () => {
                const here = document.activeElement;
                const ringed = thing => thing && getComputedStyle(thing).outlineStyle !== 'none' && getComputedStyle(thing).outlineWidth !== '0px';
                const marked = thing => thing && getComputedStyle(thing).stroke !== 'none';
                const stop = Number(here.dataset.stop ?? -1000);
                return ringed(here) || ringed(here.closest('.drop')) || marked(here.querySelector(':scope > .touch, :scope > path'))
                    ? stop : -1 - stop;
            }
            """;

    private Visitor olga;

    @BeforeEach
    void olga_sits_down() {
        olga = demo().olga(browser(), new Browser.NewContextOptions());
    }

    @AfterEach
    void olga_leaves() {
        assertThat(olga.troubles()).isEmpty();
        olga.close();
    }

    @Test
    void the_command_bar_finds_a_page() {
        olga.opens("/");
        types("Control+k");
        olga.page().keyboard().type("impor");
        assertThat(answers().first()).containsText("Imports");
        types("Enter");
        olga.page().waitForURL("**/imports");
    }

    @Test
    void the_command_bar_finds_a_customer() {
        var name = olga.opens("/customers").main().locator("tbody th a").first().innerText();
        types("Control+k");
        olga.page().keyboard().type(name);
        assertThat(answers()
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first())
                .isVisible();
        types("ArrowDown");
        types("Enter");
        assertThat(olga.page().locator("h1")).hasText(name);
    }

    @Test
    void escape_closes_the_command_bar_and_what_was_typed_goes_nowhere() {
        olga.opens("/customers");
        types("Control+k");
        assertThat(commands()).isVisible();
        types("Escape");
        assertThat(commands()).isHidden();
        assertThat(olga.path()).isEqualTo("/customers");
    }

    @Test
    void a_menu_opens_with_enter_and_escape_gives_the_focus_back() {
        olga.opens("/");
        var summary = olga.page().locator(".masthead .person summary");
        summary.focus();
        types("Enter");
        assertThat(olga.page().locator(".masthead .person details")).hasAttribute("open", "");
        types("Tab");
        types("Escape");
        assertThat(olga.page().locator(".masthead .person details[open]")).hasCount(0);
        assertThat(summary).isFocused();
    }

    @Test
    void on_a_phone_all_pages_are_one_dialog_away() {
        olga.on(Screen.PHONE).opens("/");
        olga.page().locator("[data-opens=everything]").focus();
        types("Enter");
        assertThat(olga.page().locator("#everything")).isVisible();
        assertThat(Inspection.barriers(olga.page())).isEmpty();
        types("Escape");
        assertThat(olga.page().locator("#everything")).isHidden();
    }

    @Test
    void the_arrows_walk_through_a_chart_and_its_table_opens_with_enter() {
        olga.opens("/value");
        var chart = olga.main().locator(".chart:has(.stripe)").first();
        var stripes = chart.locator("[data-tip]");
        stripes.first().focus();
        types("ArrowRight");
        assertThat(stripes.nth(1)).isFocused();
        assertThat(olga.page().locator(".tip")).isVisible();
        types("Escape");
        assertThat(olga.page().locator(".tip")).isHidden();
        chart.locator("summary").focus();
        types("Enter");
        assertThat(chart.locator("table")).isVisible();
        types("Tab");
        assertThat(chart.locator(".table-frame")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/imports", "/lifecycle", "/settings/team"})
    @SuppressWarnings("unchecked")
    void the_tab_key_reaches_everything_and_one_sees_where_one_is(String path) {
        var stops = (List<String>) olga.opens(path).page().evaluate(NUMBER_THEM);
        var missed = new ArrayList<>(stops);
        var unseen = new ArrayList<String>();
        for (int i = 0; i < stops.size() + 3; i++) {
            types("Tab");
            int stop = ((Number) olga.page().evaluate(WHERE)).intValue();
            int place = stop < 0 ? -1 - stop : stop;
            if (place < stops.size()) {
                missed.set(place, "");
                if (stop < 0) {
                    unseen.add(stops.get(place));
                }
            }
        }
        missed.removeIf(String::isEmpty);
        assertThat(missed).as("out of reach").isEmpty();
        assertThat(unseen).as("one can't see that it has the focus").isEmpty();
    }

    private void types(String key) {
        olga.page().keyboard().press(key);
    }

    private Locator commands() {
        return olga.page().locator("#commands");
    }

    private Locator answers() {
        return commands().locator(".answers a");
    }
}
