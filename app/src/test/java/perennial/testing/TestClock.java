package perennial.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that tests move. Until they do, it tells the time.
public final class TestClock extends Clock {

    private volatile @Nullable Instant stopped;

    public TestClock() {}

    public TestClock(String instant) {
        this.stopped = Instant.parse(instant);
    }

    public void stopAt(String instant) {
        stopped = Instant.parse(instant);
    }

    /// From now on it stands still, this much later.
    public void advance(Duration by) {
        stopped = instant().plus(by);
    }

    void tellTheTime() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? Instant.now() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for the instant and put the zone to it");
    }

    /// Takes the place of the application's clock.
    @TestConfiguration(proxyBeanMethods = false)
    static class Installed {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
