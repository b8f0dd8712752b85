package perennial.ground.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import perennial.ground.access.Secrets;
import perennial.ground.access.identity.Throttle.Permit;
import perennial.ground.access.store.AttemptStore;
import perennial.ground.database.DataFolder;

class ThrottleDbTest extends AccessTest {

    private static final String HERE = "203.0.113.7";

    @Test
    void five_tries_are_free_and_then_the_waits_double() {
        fail(5, "ada@shop.example", HERE);

        assertThat(throttle.ask("ada@shop.example", HERE)).isEqualTo(new Permit.Wait(Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        assertThat(throttle.ask("Ada@Shop.example ", HERE)).isInstanceOf(Permit.Try.class);
        assertThat(throttle.ask("ada@shop.example", HERE)).isEqualTo(new Permit.Wait(Duration.ofSeconds(60)));
    }

    @Test
    void the_count_survives_a_restart() {
        fail(5, "ada@shop.example", HERE);

        var afterRestart = new Throttle(new AttemptStore(db), new Secrets(new DataFolder(folder)), transactions, clock);

        assertThat(afterRestart.ask("ada@shop.example", HERE)).isInstanceOf(Permit.Wait.class);
    }

    @Test
    void coming_in_clears_the_count() {
        fail(4, "ada@shop.example", HERE);
        clock.advance(Duration.ofSeconds(1));
        throttle.succeeded((Permit.Try) throttle.ask("ada@shop.example", HERE));
        clock.advance(Duration.ofSeconds(1));

        fail(5, "ada@shop.example", HERE);

        assertThat(throttle.ask("ada@shop.example", HERE)).isInstanceOf(Permit.Wait.class);
    }

    @Test
    void a_quarter_of_an_hour_later_all_is_forgotten() {
        fail(5, "ada@shop.example", HERE);
        clock.advance(Duration.ofMinutes(15));

        assertThat(throttle.ask("ada@shop.example", HERE)).isInstanceOf(Permit.Try.class);
    }

    @Test
    void many_machines_guessing_one_account_are_slowed_together() {
        for (int i = 0; i < Throttle.TRIES_PER_ACCOUNT; i++) {
            fail(1, "ada@shop.example", "198.51.100." + i);
        }

        assertThat(throttle.ask("ada@shop.example", "192.0.2.1")).isInstanceOf(Permit.Wait.class);
        assertThat(throttle.ask("eve@shop.example", "192.0.2.1")).isInstanceOf(Permit.Try.class);
    }

    @Test
    void who_has_been_here_before_is_not_locked_out_by_strangers() {
        throttle.succeeded((Permit.Try) throttle.ask("ada@shop.example", HERE));
        for (int i = 0; i < Throttle.TRIES_PER_ACCOUNT; i++) {
            fail(1, "ada@shop.example", "198.51.100." + i);
        }

        assertThat(throttle.ask("ada@shop.example", HERE)).isInstanceOf(Permit.Try.class);
    }

    @Test
    void one_machine_guessing_many_accounts_is_slowed() {
        for (int i = 0; i < Throttle.TRIES_PER_ADDRESS; i++) {
            fail(1, "nobody" + i + "@shop.example", HERE);
        }

        assertThat(throttle.ask("ada@shop.example", HERE)).isInstanceOf(Permit.Wait.class);
        assertThat(throttle.ask("ada@shop.example", "192.0.2.1")).isInstanceOf(Permit.Try.class);
    }

    @Test
    void many_tries_at_the_same_moment_gain_nothing() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var permits = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> throttle.ask("ada@shop.example", HERE)))
                    .toList();
            threads.close();

            assertThat(permits)
                    .filteredOn(permit -> permit.resultNow() instanceof Permit.Try)
                    .hasSize(5);
        }
    }

    @Test
    void what_was_typed_is_not_kept() {
        fail(1, "oops-my-password", HERE);

        assertThat(db.sql("select encode(account, 'escape') from access.sign_in_attempt")
                        .query(String.class)
                        .single())
                .doesNotContain("oops");
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.ask(account, address)).isInstanceOf(Permit.Try.class);
        }
    }
}
