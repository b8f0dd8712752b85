package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Token;
import perennial.ground.access.identity.Invitations.Answer;
import perennial.ground.shared.Role;

class InvitationsDbTest extends AccessTest {

    @Test
    void who_is_invited_joins_with_the_promised_role() {
        var token = invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);

        var id = invitations.accept(token, "Stella", "hash", Locale.GERMAN).orElseThrow();

        var stella = users.find(id).orElseThrow();
        assertThat(stella.email()).isEqualTo("stella@shop.example");
        assertThat(stella.role()).isEqualTo(Role.STAFF);
        assertThat(stella.language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void a_link_works_once() {
        var token = invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);
        invitations.accept(token, "Stella", "hash", Locale.ENGLISH);

        assertThat(invitations.open(token)).isEmpty();
        assertThat(invitations.accept(token, "Eve", "hash", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void one_link_opened_in_many_browsers_at_once_makes_one_person() {
        var token = invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> invitations.accept(token, "Stella", "hash", Locale.ENGLISH)))
                    .toList();
            threads.close();

            assertThat(answers)
                    .filteredOn(answer -> answer.resultNow().isPresent())
                    .hasSize(1);
        }
    }

    @Test
    void a_link_runs_out_after_a_week() {
        var token = invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);

        clock.advance(Duration.ofDays(7));

        assertThat(invitations.open(token)).isEmpty();
        assertThat(invitations.accept(token, "Stella", "hash", Locale.ENGLISH)).isEmpty();
        assertThat(invitations.waiting()).hasSize(1);
    }

    @Test
    void a_new_link_makes_the_old_one_worthless() {
        var owner = somebody(Role.OWNER);
        var old = invited(owner, "stella@shop.example", Role.STAFF);
        long id = invitations.waiting().getFirst().id();

        var again = invitations.again(owner, id).orElseThrow();

        assertThat(invitations.open(old)).isEmpty();
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Invited.class,
                        fresh -> assertThat(invitations.open(fresh.token())).isPresent());
    }

    @Test
    void a_withdrawn_link_opens_nothing() {
        var owner = somebody(Role.OWNER);
        var token = invited(owner, "stella@shop.example", Role.STAFF);

        assertThat(invitations.withdraw(owner, invitations.waiting().getFirst().id()))
                .isTrue();
        assertThat(invitations.open(token)).isEmpty();
    }

    @Test
    void what_somebody_promised_is_void_when_they_are_shut_out() {
        var owner = somebody(Role.OWNER);
        var manager = somebody(Role.MANAGER);
        var token = invited(manager, "friend@shop.example", Role.STAFF);

        team.disable(owner, manager.id());

        assertThat(invitations.open(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MANAGER, OWNER", "MANAGER, MANAGER", "STAFF, READ_ONLY", "READ_ONLY, READ_ONLY"})
    void nobody_can_promise_more_than_is_theirs_to_give(Role inviter, Role promised) {
        assertThat(invitations.invite(somebody(inviter), "friend@shop.example", promised))
                .isEqualTo(new Answer.NotYours());
    }

    @Test
    void a_manager_can_not_touch_an_owners_invitation_of_a_manager() {
        invited(somebody(Role.OWNER), "boss@shop.example", Role.MANAGER);
        long id = invitations.waiting().getFirst().id();
        var manager = somebody(Role.MANAGER);

        assertThat(invitations.withdraw(manager, id)).isFalse();
        assertThat(invitations.again(manager, id)).hasValue(new Answer.NotYours());
    }

    @Test
    void who_is_here_already_needs_no_invitation() {
        somebody(Role.STAFF, "ada@shop.example");

        assertThat(invitations.invite(somebody(Role.OWNER), "ada@shop.example", Role.STAFF))
                .isEqualTo(new Answer.AlreadyHere());
    }

    @Test
    void an_empty_or_made_up_token_opens_nothing() {
        invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);

        assertThat(invitations.open(new Token(""))).isEmpty();
        assertThat(invitations.open(Token.fresh())).isEmpty();
    }

    @Test
    void the_link_can_not_be_read_in_the_database() {
        var token = invited(somebody(Role.OWNER), "stella@shop.example", Role.STAFF);

        assertThat(db.sql("select string_agg(i::text, '') || (select string_agg(e::text, '') from access.audit_entry e)"
                                + " from access.invitation i")
                        .query(String.class)
                        .single())
                .doesNotContain(token.text());
    }

    private Token invited(CurrentUser by, String email, Role role) {
        return ((Answer.Invited) invitations.invite(by, email, role)).token();
    }
}
