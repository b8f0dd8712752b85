package perennial.ground.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import perennial.ground.shared.Progress;

class CourseTest {

    private static final Standpoint TODAY = new Standpoint(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();

    private record Step(String key, Set<String> needs, Consumer<Standpoint> work) implements RefreshStep {

        @Override
        public void refresh(Standpoint standpoint) {
            work.accept(standpoint);
        }
    }

    private Step step(String key, String... needs) {
        return new Step(key, Set.of(needs), standpoint -> ended.add(key));
    }

    private static void run(RefreshStep... steps) {
        new Course(List.of(steps), TODAY, Progress.SILENT).run();
    }

    @Test
    void a_step_begins_when_all_it_needs_has_ended() {
        run(
                step("history"),
                step("forecast", "history"),
                step("stages", "history"),
                step("traits", "forecast", "stages"));
        assertThat(ended).hasSize(4).startsWith("history").endsWith("traits");
    }

    @Test
    void two_steps_that_do_not_need_each_other_run_at_the_same_time() {
        var met = new CountDownLatch(2);
        Consumer<Standpoint> waitsForTheOther = standpoint -> {
            met.countDown();
            try {
                assertThat(met.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        run(new Step("days", Set.of(), waitsForTheOther), new Step("products", Set.of(), waitsForTheOther));
        assertThat(met.getCount()).isZero();
    }

    @Test
    void after_a_failure_nothing_else_begins_and_the_caller_hears_of_it() {
        var broken = new Step("history", Set.of(), standpoint -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThatThrownBy(() -> run(broken, step("forecast", "history")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        assertThat(ended).isEmpty();
    }

    @Test
    void who_cancels_while_a_step_is_announced_is_obeyed() {
        Progress cancelling = (step, done, total) -> {
            if (done == 1) {
                throw new Progress.Cancelled();
            }
        };
        var steps = List.<RefreshStep>of(step("history"), step("forecast", "history"), step("traits", "forecast"));
        assertThatThrownBy(() -> new Course(steps, TODAY, cancelling).run()).isInstanceOf(Progress.Cancelled.class);
        assertThat(ended).containsExactly("history");
    }

    @Test
    void a_step_that_needs_a_later_one_is_refused_before_it_waits_for_ever() {
        assertThatThrownBy(() -> Refresh.checked(List.of(step("traits", "history"), step("history"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("traits needs [history]");
    }
}
