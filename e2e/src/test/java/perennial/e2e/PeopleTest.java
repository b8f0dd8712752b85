package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Somebody is invited, joins, looks, and goes.
class PeopleTest extends BrowserTest {

    private static final String PASSWORD = "seven-little-loaves";

    @Test
    void who_may_only_look_is_let_in_and_sees_no_button_that_would_refuse_them() {
        var invitation = invitation("rita@bakery.example", "read-only");
        var rita = stranger(demo().program());
        joins(rita, invitation, "Rita");
        assertThat(rita.troubles()).isEmpty();

        var buttons = new TreeSet<String>();
        var refusals = new TreeSet<String>();
        new Walk(rita).from(List.of("/", "/menu"), path -> {
            buttons.addAll(forms(rita));
            rita.troubles().forEach(trouble -> refusals.add(path + ": " + trouble));
        });
        assertThat(refusals).isEmpty();
        assertThat(buttons)
                .allMatch(action -> action.startsWith("/account")
                        || action.matches("/customers/(columns|views)")
                        || action.equals("/theme")
                        || action.equals("/sign-out"));

        rita.opens("/imports");
        assertThat(rita.page().locator("h1")).hasText("That is not open to you");
    }

    @Test
    void one_signs_out_and_in_again_and_lands_where_one_wanted_to_go() {
        var invitation = invitation("stella@bakery.example", "staff");
        var stella = stranger(demo().program());
        joins(stella, invitation, "Stella");

        stella.page().locator(".masthead .person summary").click();
        stella.page().getByText("Sign out").first().click();
        assertThat(stella.page().locator("body")).containsText("You are signed out");

        stella.opens("/customers?stage=at-risk");
        assertThat(stella.page().locator("h1")).hasText("Sign in");
        assertThat(stella.troubles()).isEmpty();
        signsIn(stella, "not-her-password");
        assertThat(stella.main()).containsText("E-mail or password is not right");
        signsIn(stella, PASSWORD);
        stella.page().waitForURL("**/customers?stage=at-risk");
    }

    private static String invitation(String email, String role) {
        try (var olga = demo().olga(browser(), new Browser.NewContextOptions())) {
            olga.opens("/settings/team")
                    .fills("E-mail", email)
                    .chooses("Role", role)
                    .presses("Make the link");
            var link = olga.main().getByLabel("Link to join").inputValue();
            assertThat(olga.troubles()).isEmpty();
            return link.substring(olga.address().length());
        }
    }

    private static void joins(Visitor visitor, String invitation, String name) {
        visitor.opens(invitation)
                .fills("Name", name)
                .fills("Password", PASSWORD)
                .presses("Join");
        visitor.page().waitForURL(visitor.address() + "/");
    }

    private static void signsIn(Visitor visitor, String password) {
        visitor.fills("E-mail", "stella@bakery.example")
                .fills("Password", password)
                .presses("Sign in");
    }

    @SuppressWarnings("unchecked")
    private static List<String> forms(Visitor visitor) {
        return (List<String>)
                visitor.page()
                        .evaluate(
                                "() => [...document.querySelectorAll('form[method=post]:has(button)')].map(f => f.getAttribute('action'))");
    }
}
