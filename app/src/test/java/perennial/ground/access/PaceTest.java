package perennial.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import perennial.testing.TestClock;

class PaceTest {

    private static final String HERE = "203.0.113.7";

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final Pace pace = new Pace(3, Duration.ofSeconds(10), clock);

    @Test
    void three_at_once_and_then_one_every_ten_seconds() {
        spend(3);
        assertThat(pace.ask(HERE)).isEqualTo(Duration.ofSeconds(10));

        clock.advance(Duration.ofSeconds(4));
        assertThat(pace.ask(HERE)).isEqualTo(Duration.ofSeconds(6));

        clock.advance(Duration.ofSeconds(6));
        spend(1);
        assertThat(pace.ask(HERE)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void who_was_quiet_has_no_more_than_three_again() {
        spend(3);
        clock.advance(Duration.ofDays(1));

        spend(3);
        assertThat(pace.ask(HERE)).isPositive();
    }

    @Test
    void others_are_not_made_to_wait() {
        spend(3);

        assertThat(pace.ask("203.0.113.8")).isZero();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        spend(3);
        clock.stopAt("2026-11-22T08:00:00Z");

        spend(3);
    }

    @Test
    void neighbours_in_one_ipv6_network_count_as_one() {
        assertThat(Network.of("2001:db8:1:2::5")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::5")).isNotEqualTo(Network.of("2001:db8:1:3::5"));
        assertThat(Network.of(HERE)).isEqualTo(HERE);
    }

    @Test
    void many_callers_do_not_fill_the_memory() {
        spend(3);
        for (int i = 0; i < Pace.MOST; i++) {
            pace.ask("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }

        spend(3); // forgotten, as the one that was quiet for longest
    }

    private void spend(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(pace.ask(HERE)).isZero();
        }
    }
}
