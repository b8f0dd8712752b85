package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.access.identity.Team.Answer;
import perennial.ground.shared.Role;

class TeamDbTest extends AccessTest {

    @Test
    void an_owner_makes_staff_a_manager_and_it_is_on_record() {
        var owner = somebody(Role.OWNER);
        var stella = somebody(Role.STAFF);

        assertThat(team.changeRole(owner, stella.id(), Role.MANAGER)).isEqualTo(Answer.DONE);

        assertThat(users.find(stella.id()).map(User::role)).hasValue(Role.MANAGER);
        assertThat(db.sql(
                                "select before::text || after::text from access.audit_entry where action = 'access.role-changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"role\": \"staff\"}{\"role\": \"manager\"}");
    }

    @Test
    void the_last_owner_stays_owner() {
        var owner = somebody(Role.OWNER);
        var gone = somebody(Role.OWNER);
        users.disable(gone.id(), clock.instant());

        assertThat(team.changeRole(owner, owner.id(), Role.MANAGER)).isEqualTo(Answer.LAST_OWNER);
        assertThat(team.disable(owner, owner.id())).isEqualTo(Answer.LAST_OWNER);
    }

    @Test
    void two_owners_who_remove_each_other_at_once_do_not_leave_the_house_empty() {
        var one = somebody(Role.OWNER);
        var two = somebody(Role.OWNER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> team.disable(one, two.id()));
            var second = threads.submit(() -> team.disable(two, one.id()));
            threads.close();

            assertThat(List.of(first, second))
                    .filteredOn(answer -> answer.resultNow() == Answer.DONE)
                    .hasSize(1);
        }
        assertThat(users.all()).filteredOn(User::enabled).hasSize(1);
    }

    @Test
    void a_manager_rules_over_staff_and_not_over_managers_or_owners() {
        var owner = somebody(Role.OWNER);
        var manager = somebody(Role.MANAGER);
        var other = somebody(Role.MANAGER);
        var stella = somebody(Role.STAFF);

        assertThat(team.changeRole(manager, stella.id(), Role.READ_ONLY)).isEqualTo(Answer.DONE);
        assertThat(team.disable(manager, stella.id())).isEqualTo(Answer.DONE);
        assertThat(team.enable(manager, stella.id())).isEqualTo(Answer.DONE);
        assertThat(team.changeRole(manager, stella.id(), Role.MANAGER)).isEqualTo(Answer.NOT_YOURS);
        assertThat(team.changeRole(manager, manager.id(), Role.OWNER)).isEqualTo(Answer.NOT_YOURS);
        assertThat(team.disable(manager, other.id())).isEqualTo(Answer.NOT_YOURS);
        assertThat(team.disable(manager, owner.id())).isEqualTo(Answer.NOT_YOURS);
    }

    @Test
    void staff_rules_over_nobody() {
        var staff = somebody(Role.STAFF);
        var reader = somebody(Role.READ_ONLY);

        assertThat(team.disable(staff, reader.id())).isEqualTo(Answer.NOT_YOURS);
        assertThat(team.changeRole(staff, staff.id(), Role.OWNER)).isEqualTo(Answer.NOT_YOURS);
    }

    @Test
    void somebody_who_does_not_exist_is_unknown() {
        assertThat(team.disable(somebody(Role.OWNER), new UserId(-1))).isEqualTo(Answer.UNKNOWN);
    }
}
