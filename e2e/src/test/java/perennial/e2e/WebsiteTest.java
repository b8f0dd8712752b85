package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A website that is not ours, with our line in its pages, looked at by real visitors.
class WebsiteTest extends BrowserTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bread</title>
            <script async src="%s/p.js"></script></head>
            <body><h1>Bread</h1><a href="/rolls">Rolls</a>
            <form data-perennial="newsletter" action="/thanks"><label>E-mail <input type="email" name="email"></label>
            <input type="password" name="secret"><label>Which bread? <input name="bread"></label><button>Sign up</button></form>
            </body></html>""";

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");

    @Test
    void visits_are_put_together_only_once_the_visitor_agrees() throws Exception {
        try (var program = Program.started("start").ready();
                var bakery = Bakery.opened(program.address(), PAGE.formatted(program.address()))) {
            var olga = stranger(program).opens("/");
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            olga.opens("/settings/website")
                    .fills("Address of your website", bakery.address())
                    .presses("Save");
            assertThat(olga.main()).containsText("Waiting for the first visit");
            assertThat(olga.main().locator("#snippet"))
                    .hasValue("<script async src=\"" + program.address() + "/p.js\"></script>");

            agrees(program, bakery);
            refuses(program, bakery);
            objects(program, bakery);
            losesTheLine(program, bakery);

            assertThat(olga.main()).containsText("It works"); // without a click
            assertThat(Inspection.barriers(olga.page())).isEmpty();
            assertThat(olga.troubles()).isEmpty();
        }
    }

    private static void agrees(Program program, Bakery bakery) throws SQLException {
        try (var visitor = browser().newContext(new Browser.NewContextOptions().setLocale("en-IE"))) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(bakery.address() + "/bread?token=secret&utm_source=letter");
            assertThat(page.getByText("May we remember in this browser")).isVisible();
            assertThat(kept(page)).isEqualTo(0);
            page.getByText("Yes").click();
            assertThat(page.getByText("May we remember in this browser")).isHidden();
            page.getByText("Rolls").click(); // leaves before anything could be sent in peace
            page.waitForURL("**/rolls");
            page.getByLabel("E-mail").fill("ada@example.com");
            page.getByLabel("Which bread?").fill("Rye");
            page.locator("[name=secret]").fill("my password");
            page.getByText("Sign up").click();
            page.waitForURL("**/thanks*");
            program.waitFor(
                    "the form",
                    () -> program.count("select count(*) from timeline.event where name = 'Form Submitted'") == 1);
            program.waitFor(
                    "the pages", () -> program.count("select count(*) from timeline.event where kind = 'page'") == 3);
            program.waitFor(
                    "Ada",
                    () -> program.count(
                                    "select count(*) from customers.email_address where address = 'ada@example.com'")
                            == 1);
            program.waitFor(
                    "all of it to be hers",
                    () -> program.count("select count(*) from timeline.event_v1 where customer_id is null") == 0);
            assertThat(texts(program, "select string_agg(context::text || properties::text, ' ') from timeline.event")
                            .getFirst())
                    .contains("Rye", "letter", "\"consent\": \"yes\"")
                    .doesNotContain("token", "my password");
            assertThat(visitor.cookies()).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    private static void refuses(Program program, Bakery bakery) throws SQLException {
        try (var visitor = browser().newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var page = visitor.newPage();
            page.navigate(bakery.address());
            page.evaluate("() => document.documentElement.removeAttribute('lang')");
            page.getByText("No, thanks").click();
            page.getByText("Rolls").click();
            page.waitForURL("**/rolls");
            assertThat(page.getByText("May we remember in this browser")).isHidden();
            page.navigate(bakery.address() + "/last");
            program.waitFor(
                    "the pages", () -> program.count("select count(*) from timeline.event where kind = 'page'") == 6);
            assertThat(
                            program.count(
                                    "select count(distinct subject_id) from timeline.event where kind = 'page' and context ->> 'consent' = 'no'"))
                    .isEqualTo(2);
            assertThat(page.evaluate("() => JSON.stringify(localStorage)"))
                    .isEqualTo("{\"perennial\":\"{\\\"answer\\\":\\\"no\\\"}\"}");
        }
    }

    private static void objects(Program program, Bakery bakery) {
        try (var visitor = browser().newContext()) {
            visitor.addInitScript(
                    "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})");
            var page = visitor.newPage();
            page.navigate(bakery.address());
            program.waitFor(
                    "the page", () -> program.count("select count(*) from timeline.event where kind = 'page'") == 7);
            assertThat(page.getByText("May we remember in this browser")).isHidden();
            assertThat(kept(page)).isEqualTo(0);
        }
    }

    private static void losesTheLine(Program program, Bakery bakery) {
        try (var visitor = browser().newContext()) {
            var page = visitor.newPage();
            page.navigate(bakery.address());
            page.getByText("Yes").click();
            program.waitFor(
                    "the answer",
                    () -> program.count("select count(*) from timeline.event where name = 'Tracking Consent'") == 3);
            visitor.setOffline(true);
            page.evaluate("() => perennial.track('Bread Wanted', {kind: 'rye'})");
            page.waitForRequest("**/v1/batch*", () -> {});
            visitor.setOffline(false);
            program.waitFor(
                    "the event",
                    () -> program.count("select count(*) from timeline.event where name = 'Bread Wanted'") == 1);
        }
    }

    private static int kept(com.microsoft.playwright.Page page) {
        return (int) page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length");
    }

    private static List<String> texts(Program program, String query) throws SQLException {
        try (var database = program.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
