package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private final AtomicLong cut = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Rows with one cell each.
    private Source source(long rows, String cell, @Nullable RuntimeException thenThrown) {
        return new Source() {
            @Override
            public @Nullable Raw next() {
                if (cut.get() == rows) {
                    if (thenThrown != null) {
                        throw thenThrown;
                    }
                    return null;
                }
                return Raw.sound(cut.incrementAndGet(), List.of(cell));
            }

            @Override
            public Progress progress() {
                return new Progress(cut.get(), rows);
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    @Test
    void every_row_comes_once_and_in_its_place() {
        try (var ahead = new ReadAhead(source(10_000, "x", null))) {
            for (long line = 1; line <= 10_000; line++) {
                assertThat(ahead.next()).extracting(Raw::line).isEqualTo(line);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
            assertThat(ahead.progress().share()).isEqualTo(1);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void what_goes_wrong_is_heard_after_the_rows_before_it() {
        try (var ahead = new ReadAhead(source(700, "x", new IllegalStateException("the disk was pulled out")))) {
            for (int i = 0; i < 700; i++) {
                assertThat(ahead.next()).isNotNull();
            }
            assertThatThrownBy(ahead::next).hasMessage("the disk was pulled out");
        }
    }

    @Test
    void large_cells_are_not_hoarded() throws InterruptedException {
        try (var ahead = new ReadAhead(source(1_000_000, "x".repeat(100_000), null))) {
            assertThat(ahead.next()).isNotNull();
            Thread.sleep(300); // time to run away
            assertThat(cut.get()).isLessThan(40);
        }
    }

    @Test
    void who_stops_early_leaves_nobody_reading() {
        try (var ahead = new ReadAhead(source(Long.MAX_VALUE, "x", null))) {
            assertThat(ahead.next()).isNotNull();
        }
        assertThat(closed).isTrue();
        long then = cut.get();
        assertThat(cut.get()).isEqualTo(then);
    }
}
