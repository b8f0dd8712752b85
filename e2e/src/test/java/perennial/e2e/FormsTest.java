package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// A form is made by clicking, stands on a page of its own and in a website that is not ours, and people fill it in.
class FormsTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");
    private static final String AGREED =
            "select count(*) from customers.consent where proof ->> 'text' like '%may send me news%'";

    @Test
    void people_sign_up_on_our_page_and_on_a_website() throws Exception {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            olga.opens("/forms")
                    .follows("Make a form")
                    .fills("Title", "Bread course")
                    .presses("Save the form");
            assertThat(olga.main()).containsText("The form is open");
            assertThat(Inspection.barriers(olga.page())).isEmpty();
            var embed = olga.main().locator("#embed").inputValue();

            try (var ada = Visitor.of(browser(), program)) {
                ada.on(Screen.PHONE)
                        .opens("/f/bread-course")
                        .fills("E-mail", "ada@example.com")
                        .fills("Name", "Ada");
                assertThat(Inspection.barriers(ada.page())).isEmpty();
                assertThat(Inspection.flaws(ada.page())).isEmpty();
                agreesAndSignsUp(ada.page());
                assertThat(ada.main()).containsText("We have written you down.");
                assertThat(ada.troubles()).allMatch(trouble -> trouble.contains("422"));
            }
            program.waitFor("Ada’s consent", () -> program.count(AGREED) == 1);

            try (var bakery = Bakery.opened(
                    program.address(), "<!DOCTYPE html><html lang=\"en\"><title>News</title><h1>News</h1>" + embed)) {
                signsUpThere(bakery);
            }
            program.waitFor("Bob’s consent", () -> program.count(AGREED) == 2);
            olga.opens("/forms");
            assertThat(olga.main().locator("tbody td.num")).hasText("2");
            assertThat(olga.troubles()).isEmpty();
        }
    }

    /// As quick as a test is, no human being is: the form asks for the button once more.
    private static void agreesAndSignsUp(Page page) {
        page.getByText("may send me news").click();
        page.getByText("Sign up").click();
        page.getByText("Please press the button once more")
                .or(page.getByText("We have written you down"))
                .waitFor();
        if (page.getByText("Please press the button once more").isVisible()) {
            page.waitForFunction("began => Date.now() - began > 2500", page.evaluate("() => Date.now()"));
            page.getByText("Sign up").click();
        }
    }

    private static void signsUpThere(Bakery bakery) {
        try (var visitor = browser().newContext()) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(bakery.address() + "/news");
            page.locator("[name=email]").fill("bob@example.com");
            agreesAndSignsUp(page);
            assertThat(page.getByText("We have written you down.")).isVisible();
            assertThat(visitor.cookies()).isEmpty();
            assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
        }
    }
}
