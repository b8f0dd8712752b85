package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.access.identity.Passwords;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Role;
import perennial.testing.Browser;
import perennial.testing.PageTest;

class SignInPageTest extends PageTest {

    private static final String PASSWORD = "seven loaves at dawn";

    @BeforeEach
    void ada_works_here(@Autowired UserStore users, @Autowired Passwords passwords) {
        users.add("ada@shop.example", "Ada", Role.STAFF, Locale.ENGLISH, passwords.hash(PASSWORD), clock.instant());
    }

    @Test
    void who_is_not_signed_in_comes_to_the_page_they_wanted_afterwards() {
        var ada = browser().opens("/account?tab=2");
        assertThat(ada.path()).isEqualTo("/sign-in?to=%2Faccount%3Ftab%3D2");

        ada.submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);

        assertThat(ada.path()).isEqualTo("/account?tab=2");
        assertThat(ada.html()).contains("ada@shop.example");
    }

    @Test
    void nobody_is_sent_to_another_house_afterwards() {
        for (var evil :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "/%09/evil.example"}) {
            var ada = browser();
            ada.opens("/sign-in?to=" + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(ada.html()).contains("name=\"to\" value=\"");
            var answer = pages.post()
                    .uri("/sign-in")
                    .param("email", "ada@shop.example")
                    .param("password", PASSWORD)
                    .param("to", evil.replace("%09", "\t"))
                    .with(csrf())
                    .exchange();

            assertThat(answer).hasHeader("Location", "/");
        }
    }

    @Test
    void unknown_and_wrong_look_the_same() {
        var wrong = browser()
                .opens("/sign-in")
                .submitsTo("/sign-in", "email", "ada@shop.example", "password", "no no no no");
        var unknown = browser()
                .opens("/sign-in")
                .submitsTo("/sign-in", "email", "eve@shop.example", "password", "no no no no");

        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(plain(wrong).replace("ada@", "eve@")).isEqualTo(plain(unknown));
    }

    @Test
    void unknown_and_wrong_take_about_the_same_time() {
        browser()
                .from("192.0.2.1")
                .opens("/sign-in")
                .submitsTo("/sign-in", "email", "x@y.example", "password", "warm up");
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            known.add(nanos("ada@shop.example"));
            unknown.add(nanos("eve@shop.example"));
        }

        assertThat(median(unknown)).isBetween(median(known) / 4, median(known) * 4);
    }

    @Test
    void too_many_tries_have_to_wait_and_are_told_how_long() {
        clock.stopAt("2026-11-22T08:00:00Z");
        var eve = browser().opens("/sign-in");
        for (int i = 0; i < 5; i++) {
            eve.submitsTo("/sign-in", "email", "ada@shop.example", "password", "guess number " + i);
        }

        eve.submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);
        assertThat(eve.status()).isEqualTo(429);
        assertThat(eve.html()).contains("Wait 30 seconds");

        clock.advance(Duration.ofSeconds(31));
        eve.submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);
        assertThat(eve.status()).isNotEqualTo(429);
    }

    @Test
    void the_session_gets_a_new_id_when_somebody_signs_in() {
        var eve = browser();
        eve.cookies()
                .put(
                        sessionCookie(signedIn()).getName(),
                        new Cookie(sessionCookie(signedIn()).getName(), "chosen-by-eve"));
        eve.opens("/sign-in");
        eve.submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);

        assertThat(sessionCookie(eve).getValue()).doesNotContain("chosen-by-eve");

        var before = sessionCookie(eve).getValue();
        eve.opens("/account").submitsTo("/sign-out");
        eve.opens("/sign-in").submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);
        assertThat(sessionCookie(eve).getValue()).isNotEqualTo(before);
    }

    @Test
    void who_signs_out_is_out_even_with_a_copy_of_the_cookie() {
        var ada = signedIn();
        var copy = sessionCookie(ada);

        ada.submitsTo("/sign-out");

        assertThat(ada.path()).isEqualTo("/sign-in");
        assertThat(ada.html()).contains("You are signed out.");
        assertThat(pages.get().uri("/account").cookie(copy)).hasStatus(303);
    }

    @Test
    void the_id_in_the_database_is_not_enough_to_make_the_cookie() {
        var cookie = sessionCookie(signedIn());
        var id = db.sql("select session_id from access.session")
                .query(String.class)
                .single();

        assertThat(cookie.getValue()).startsWith(id + ".");
        assertThat(pages.get().uri("/account").cookie(new Cookie(cookie.getName(), id)))
                .hasStatus(303);
        assertThat(pages.get().uri("/account").cookie(new Cookie(cookie.getName(), id + ".AAAA")))
                .hasStatus(303);
        assertThat(pages.get().uri("/account").cookie(cookie)).hasStatusOk();
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        var answer = pages.post()
                .uri("/sign-in")
                .param("email", "ada@shop.example")
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();

        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("perennial_")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContain("Secure"));
    }

    @Test
    void under_https_the_cookie_travels_only_so_and_browsers_are_told_to_stay() {
        var answer = pages.post()
                .uri("/sign-in")
                .secure(true)
                .param("email", "ada@shop.example")
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();

        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(answer).containsHeader("Strict-Transport-Security");
    }

    @Test
    void a_visit_ends_after_two_weeks_whatever_happens() {
        var ada = signedIn();

        clock.advance(Duration.ofDays(14));

        assertThat(ada.opens("/account").path()).startsWith("/sign-in");
    }

    @Test
    void who_is_shut_out_is_out_with_the_next_click() {
        var ada = signedIn();

        db.sql("update access.users set disabled_at = now() where email = 'ada@shop.example'")
                .update();

        assertThat(ada.opens("/account").path()).startsWith("/sign-in");
    }

    @Test
    void a_role_taken_away_is_gone_with_the_next_click() {
        var owner = asOwner();
        assertThat(pages.get().uri("/settings/team").with(owner)).hasStatusOk();

        db.sql("update access.users set role = 'staff' where id = :id")
                .param("id", people.id(Role.OWNER).value())
                .update();

        assertThat(pages.get().uri("/settings/team").with(owner)).hasStatus(403);
    }

    @Test
    void strangers_who_only_look_leave_nothing_in_the_database() {
        browser().opens("/sign-in");
        browser().opens("/join/some-token");
        browser().opens("/nowhere");

        assertThat(db.sql("select count(*) from access.session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_without_our_token_is_refused() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("email", "ada@shop.example")
                        .param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void htmx_is_told_to_load_the_sign_in_page() {
        assertThat(pages.get()
                        .uri("/account")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://evil.example/settings/audit?area=x"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?to=%2Fsettings%2Faudit%3Farea%3Dx");
    }

    @Test
    void programs_get_an_answer_and_no_sign_in_page() {
        assertThat(pages.post().uri("/api/anything").with(csrf())).hasStatus(404);
        assertThat(pages.post().uri("/api/anything"))
                .hasStatus(403)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void a_strangers_parcel_is_not_unpacked() {
        assertThat(pages.post()
                        .uri("/imports")
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[1000]))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
    }

    @Test
    void a_host_name_of_the_web_that_nobody_named_is_refused() {
        assertThat(pages.get().uri("http://evil.example/sign-in")).hasStatus(400);
        assertThat(pages.get().uri("http://192.168.1.20/sign-in")).hasStatusOk();
    }

    private Browser signedIn() {
        return browser()
                .opens("/sign-in?to=/account")
                .submitsTo("/sign-in", "email", "ada@shop.example", "password", PASSWORD);
    }

    private static Cookie sessionCookie(Browser browser) {
        return browser.cookies().values().stream()
                .filter(cookie -> cookie.getName().matches("perennial_\\d+"))
                .findFirst()
                .orElseThrow();
    }

    private long nanos(String email) {
        var visitor = browser()
                .from("198.51.100." + Math.floorMod(email.hashCode(), 200))
                .opens("/sign-in");
        long start = System.nanoTime();
        visitor.submitsTo("/sign-in", "email", email, "password", "no no no no");
        return System.nanoTime() - start;
    }

    private static long median(ArrayList<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /// The page without what is different on every page.
    private static String plain(Browser browser) {
        return browser.html().replaceAll("[A-Za-z0-9_=-]{60,}", "");
    }
}
