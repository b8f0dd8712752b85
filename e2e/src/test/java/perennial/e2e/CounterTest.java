package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Somebody stands at the counter with a phone, and the line is bad.
class CounterTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");
    private static final String ORDERS = "select count(*) from orders.orders where state = 'placed'";

    @Test
    void what_is_recorded_on_a_bad_line_waits_and_arrives_once() {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            olga.on(Screen.PHONE).opens("/counter");
            assertThat(olga.main()).containsText("Who is it?");
            olga.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            olga.opens("/counter"); // from now on the browser keeps it
            assertThat(Inspection.barriers(olga.page())).isEmpty();
            assertThat(Inspection.flaws(olga.page())).isEmpty();

            addsAda(olga);
            records(olga, "4,20");
            assertThat(logged(olga, "€4.20 from Ada")).containsText("Saved");
            program.waitFor("the order", () -> program.count(ORDERS) == 1);
            assertThat(program.count("select count(*) from customers.consent where channel = 'sms'"))
                    .isOne();

            losesTheLine(olga, program);
            losesAnAnswer(olga, program);
            takesOneBack(olga, program);
            assertThat(olga.troubles()).allMatch(trouble -> trouble.contains("ERR_"));
        }
    }

    private static void addsAda(Visitor olga) {
        olga.presses("Add somebody new").fills("Name", "Ada").fills("Phone", "+353 1 679 2333");
        olga.main().getByLabel("Agreed to text messages").check();
        assertThat(Inspection.barriers(olga.page())).isEmpty();
        olga.presses("Add");
        assertThat(logged(olga, "Ada added")).containsText("Saved");
        assertThat(olga.main().locator("#counter-who")).hasText("Ada");
        assertThat(Inspection.barriers(olga.page())).isEmpty();
    }

    private static void records(Visitor olga, String amount) {
        olga.fills("Paid, in EUR", amount).presses("Record the purchase");
    }

    private static void findsAda(Visitor olga) {
        olga.fills("Who is it?", "ad");
        olga.main().locator(".picks button").first().click();
    }

    /// She is found, the line goes, two things are recorded, one of them is a mistake; the line comes back.
    private static void losesTheLine(Visitor olga, Program program) {
        findsAda(olga);
        olga.context().setOffline(true);
        records(olga, "7");
        assertThat(logged(olga, "€7.00 from Ada")).containsText("Waiting to be sent");
        assertThat(olga.main()).containsText("No connection. What you record waits here");
        olga.page().reload(); // somebody put the phone away meanwhile
        assertThat(logged(olga, "€7.00 from Ada")).containsText("Waiting to be sent");
        olga.fills("Who is it?", "ada");
        assertThat(olga.main()).containsText("Names can’t be looked up without a connection");
        assertThat(program.count(ORDERS)).isOne();

        olga.context().setOffline(false);
        assertThat(logged(olga, "€7.00 from Ada")).containsText("Saved");
        program.waitFor("the order", () -> program.count(ORDERS) == 2);
    }

    /// It arrives, but the answer does not: the browser has to send it again, and it counts once.
    private static void losesAnAnswer(Visitor olga, Program program) {
        findsAda(olga);
        olga.page()
                .route(
                        "**/counter/entries",
                        route -> {
                            route.fetch();
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));
        records(olga, "9");
        assertThat(logged(olga, "€9.00 from Ada")).containsText("Saved");
        program.waitFor("the order", () -> program.count(ORDERS) == 3);
    }

    private static void takesOneBack(Visitor olga, Program program) {
        logged(olga, "€9.00 from Ada").getByText("Undo").click();
        assertThat(logged(olga, "€9.00 from Ada")).containsText("Taken back");
        program.waitFor("the undo", () -> program.count(ORDERS) == 2);
        assertThat(program.count("select count(*) from orders.orders where state = 'cancelled'"))
                .isOne();
    }

    private static Locator logged(Visitor olga, String what) {
        return olga.main().locator(".counter-log li").filter(new Locator.FilterOptions().setHasText(what));
    }
}
