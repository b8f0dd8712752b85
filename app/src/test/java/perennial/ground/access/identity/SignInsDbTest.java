package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.UserId;
import perennial.ground.access.identity.SignIns.Answer;
import perennial.ground.shared.Role;

class SignInsDbTest extends AccessTest {

    private static final String HERE = "203.0.113.7";

    @Test
    void the_right_password_opens_whatever_the_case_of_the_address() {
        var ada = somebody(Role.STAFF, "ada@shop.example");

        assertThat(signIns.withPassword(" ADA@shop.example", PASSWORD, HERE)).isEqualTo(new Answer.Welcome(ada.id()));
    }

    @Test
    void unknown_wrong_and_closed_get_the_same_answer() {
        somebody(Role.OWNER, "ada@shop.example");
        var closed = somebody(Role.STAFF, "left@shop.example");
        users.disable(closed.id(), clock.instant());

        assertThat(signIns.withPassword("ada@shop.example", "wrong password", HERE))
                .isEqualTo(new Answer.Wrong());
        assertThat(signIns.withPassword("nobody@shop.example", PASSWORD, HERE)).isEqualTo(new Answer.Wrong());
        assertThat(signIns.withPassword("left@shop.example", PASSWORD, HERE)).isEqualTo(new Answer.Wrong());
    }

    @Test
    void somebody_unknown_is_slowed_like_somebody_known() {
        somebody(Role.OWNER, "ada@shop.example");
        for (int i = 0; i < 5; i++) {
            signIns.withPassword("ada@shop.example", "wrong password", HERE);
            signIns.withPassword("nobody@shop.example", "wrong password", HERE);
        }

        assertThat(signIns.withPassword("ada@shop.example", PASSWORD, HERE))
                .isEqualTo(signIns.withPassword("nobody@shop.example", PASSWORD, HERE))
                .isEqualTo(new Answer.TooMany(Duration.ofSeconds(30)));
    }

    @Test
    void an_account_without_a_password_can_not_be_entered_with_an_empty_one() {
        var id = users.add("new@shop.example", "New", Role.STAFF, java.util.Locale.ENGLISH, "", clock.instant());

        assertThat(signIns.withPassword("new@shop.example", "", HERE)).isEqualTo(new Answer.Wrong());
        assertThat(id).isEqualTo(new UserId(id.value()));
    }

    @Test
    void with_a_second_factor_the_password_is_only_half_the_way() {
        var ada = somebody(Role.OWNER, "ada@shop.example");
        var secret = withSecondFactor(ada);

        assertThat(signIns.withPassword("ada@shop.example", PASSWORD, HERE)).isEqualTo(new Answer.CodeNeeded(ada.id()));

        clock.advance(Duration.ofSeconds(30));
        assertThat(signIns.withCode(ada.id(), code(secret), HERE)).isEqualTo(new Answer.Welcome(ada.id()));
    }

    @Test
    void the_right_password_does_not_buy_more_guesses_at_the_code() {
        var ada = somebody(Role.OWNER, "ada@shop.example");
        withSecondFactor(ada);
        for (int i = 0; i < 2; i++) {
            signIns.withPassword("ada@shop.example", PASSWORD, HERE);
            signIns.withCode(ada.id(), "000000", HERE);
        }
        signIns.withPassword("ada@shop.example", PASSWORD, HERE);

        assertThat(signIns.withCode(ada.id(), "000001", HERE)).isInstanceOf(Answer.TooMany.class);
    }

    @Test
    void a_code_works_once() {
        var ada = somebody(Role.OWNER, "ada@shop.example");
        var secret = withSecondFactor(ada);
        clock.advance(Duration.ofSeconds(30));
        var code = code(secret);

        assertThat(signIns.withCode(ada.id(), code, HERE)).isEqualTo(new Answer.Welcome(ada.id()));
        assertThat(signIns.withCode(ada.id(), code, HERE)).isEqualTo(new Answer.Wrong());
    }

    @Test
    void what_happened_is_on_record_but_no_password_is() {
        var ada = somebody(Role.OWNER, "ada@shop.example");
        signIns.withPassword("ada@shop.example", "wrong password", HERE);
        signIns.withPassword("ada@shop.example", PASSWORD, HERE);

        assertThat(db.sql("select action || ' ' || coalesce(user_id::text, '-') from access.audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly("access.sign-in-refused -", "access.signed-in " + ada.id());
        assertThat(db.sql("select string_agg(e::text, '') from access.audit_entry e")
                        .query(String.class)
                        .single())
                .doesNotContain("wrong password")
                .doesNotContain(PASSWORD);
    }

    private byte[] withSecondFactor(CurrentUser user) {
        var offer = secondFactors.offer(user, "Shop");
        var secret = secrets.open(
                        "second-factor:" + user.id(),
                        java.util.Base64.getUrlDecoder().decode(offer.sealed()))
                .orElseThrow();
        assertThat(secondFactors.accept(user, offer.sealed(), code(secret))).isPresent();
        return secret;
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }
}
