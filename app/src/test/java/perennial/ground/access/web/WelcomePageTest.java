package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.Browser;
import perennial.testing.PageTest;

class WelcomePageTest extends PageTest {

    private static final String[] ADA = {
        "business", "Stone Bakery",
        "name", "Ada Stone",
        "email", "Ada@shop.example",
        "password", "seven loaves at dawn",
        "currency", "CHF",
        "zone", "Europe/Zurich",
        "language", "de"
    };

    @Autowired
    private BusinessSettings settings;

    @BeforeEach
    void nobody_lives_here_yet() {
        everybodyLeaves(settings);
    }

    @Test
    void every_page_leads_to_the_welcome() {
        for (var page : new String[] {"/account", "/settings/team", "/sign-in"}) {
            assertThat(browser().opens(page).path()).isEqualTo("/welcome");
        }
    }

    @Test
    void the_first_visitor_becomes_the_owner_and_is_in() {
        var ada = browser().opens("/welcome").submitsTo("/welcome", ADA).opens("/account");

        assertThat(ada.html()).contains("Ada Stone", "ada@shop.example", "<html lang=\"de\"");
        assertThat(db.sql("select email || ' ' || role || ' ' || language from access.users")
                        .query(String.class)
                        .single())
                .isEqualTo("ada@shop.example owner de");
        var business = settings.business();
        assertThat(business.name()).isEqualTo("Stone Bakery");
        assertThat(business.currency()).isEqualTo(Currency.getInstance("CHF"));
        assertThat(business.zone().getId()).isEqualTo("Europe/Zurich");
    }

    @Test
    void the_password_is_kept_as_argon2id_and_nowhere_else() {
        browser().opens("/welcome").submitsTo("/welcome", ADA);

        assertThat(db.sql("select password_hash from access.users")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(db.sql("select string_agg(e::text, '') from access.audit_entry e")
                        .query(String.class)
                        .single())
                .contains("access.founded")
                .doesNotContain("seven loaves");
    }

    @Test
    void nobody_becomes_owner_after_that() {
        var late = browser().opens("/welcome");
        browser().opens("/welcome").submitsTo("/welcome", ADA);

        late.submitsTo("/welcome", ADA);

        assertThat(late.path()).isEqualTo("/sign-in");
        assertThat(people()).isOne();
    }

    @Test
    void of_many_who_come_at_once_one_becomes_owner() {
        var browsers =
                IntStream.range(0, 6).mapToObj(i -> browser().opens("/welcome")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            browsers.forEach(browser -> threads.submit(() -> browser.submitsTo("/welcome", ADA)));
        }

        assertThat(people()).isOne();
    }

    @Test
    void what_is_missing_is_asked_for_and_what_was_typed_is_still_there() {
        var ada = browser()
                .opens("/welcome")
                .submitsTo(
                        "/welcome",
                        "name",
                        "Ada \"Bread\" <Stone>",
                        "email",
                        "ada",
                        "password",
                        "short",
                        "currency",
                        "XXX?");

        assertThat(ada.status()).isEqualTo(422);
        assertThat(ada.html())
                .contains("Type the name of your business", "Type a whole e-mail address", "Use at least 10 characters")
                .contains("Choose a currency", "Choose a time zone")
                .contains("value=\"Ada &#34;Bread&#34; &lt;Stone>\"")
                .doesNotContain("short\"");
        assertThat(people()).isZero();
    }

    @Test
    void a_form_can_not_say_more_than_it_asks() {
        var fields = new java.util.ArrayList<>(java.util.List.of(ADA));
        fields.addAll(java.util.List.of("role", "read-only", "id", "17", "enabled", "false", "locale", "fr"));

        browser().opens("/welcome").submitsTo("/welcome", fields.toArray(String[]::new));

        assertThat(db.sql("select role from access.users").query(String.class).single())
                .isEqualTo("owner");
    }

    @Test
    void a_visitor_by_way_of_a_proxy_needs_the_key_from_the_terminal() {
        assertThat(pages.get().uri("/welcome").header("X-Forwarded-For", "203.0.113.9"))
                .hasStatus(403)
                .bodyText()
                .contains("printed a link")
                .doesNotContain("name=\"password\"");
    }

    @Test
    void a_visitor_from_another_machine_needs_the_key_from_the_terminal() {
        Browser stranger = browser().from("203.0.113.9").opens("/welcome");
        assertThat(stranger.status()).isEqualTo(403);

        stranger.opens("/welcome?key=guessed");
        assertThat(stranger.status()).isEqualTo(403);
    }

    private long people() {
        return db.sql("select count(*) from access.users").query(Long.class).single();
    }
}
