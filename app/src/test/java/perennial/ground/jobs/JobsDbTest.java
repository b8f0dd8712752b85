package perennial.ground.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.testing.DatabaseTest;

class JobsDbTest extends DatabaseTest {

    record Bread(String kind) {}

    static final JobType<Bread> BAKE = new JobType<>("test.bake", Bread.class);

    private final List<String> baked = new ArrayList<>();
    private Baking baking = (bread, progress) -> {};
    private JobsAtHand atHand;
    private Jobs jobs;

    interface Baking {
        void run(Bread bread, Progress progress) throws Exception;
    }

    private final Job<Bread> bake = new Job<>() {
        @Override
        public JobType<Bread> type() {
            return BAKE;
        }

        @Override
        public void run(Bread bread, Progress progress) throws Exception {
            baking.run(bread, progress);
            baked.add(bread.kind());
        }
    };

    @BeforeEach
    void open() {
        atHand = JobsAtHand.on(dataSource, bake);
        jobs = atHand.jobs();
    }

    @Test
    void work_is_done_with_the_payload_it_was_asked_for_with() {
        jobs.enqueue(BAKE, new Bread("rye"), "1");

        assertThat(run("1").state()).isEqualTo(Run.State.WAITING);
        atHand.doWhatIsDue();

        assertThat(baked).containsExactly("rye");
        assertThat(run("1").state()).isEqualTo(Run.State.DONE);
        assertThat(jobs.unfinished()).isEmpty();
    }

    @Test
    void the_same_key_waits_only_once_and_may_come_again_when_it_is_done() {
        assertThat(jobs.enqueue(BAKE, new Bread("rye"), "1")).isTrue();
        assertThat(jobs.enqueue(BAKE, new Bread("spelt"), "1")).isFalse();
        atHand.doWhatIsDue();

        assertThat(jobs.enqueue(BAKE, new Bread("oat"), "1")).isTrue();
        atHand.doWhatIsDue();

        assertThat(baked).containsExactly("rye", "oat");
    }

    @Test
    void work_of_a_transaction_that_was_rolled_back_is_never_done() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jobs.enqueue(BAKE, new Bread("rye"), "1");
                    throw new IllegalStateException("the oven is cold");
                }))
                .hasMessage("the oven is cold");

        atHand.doWhatIsDue();

        assertThat(baked).isEmpty();
        assertThat(jobs.find(BAKE, "1")).isEmpty();
    }

    @Test
    void work_for_later_waits_for_its_moment() {
        jobs.enqueue(BAKE, new Bread("rye"), "1", Instant.now().plus(Duration.ofHours(2)));

        atHand.doWhatIsDue();
        assertThat(baked).isEmpty();

        atHand.passTime(Duration.ofHours(3));
        atHand.doWhatIsDue();
        assertThat(baked).containsExactly("rye");
    }

    @Test
    void a_failure_is_tried_again_after_a_pause_and_its_reason_is_shown_meanwhile() {
        baking = (bread, progress) -> {
            if (run("1").attempts() == 1) {
                throw new IllegalStateException("the oven is cold");
            }
        };
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();

        assertThat(run("1").state()).isEqualTo(Run.State.WAITING);
        assertThat(run("1").failure()).isEqualTo("the oven is cold");

        atHand.passTime(Duration.ofSeconds(11));
        atHand.doWhatIsDue();

        assertThat(run("1").state()).isEqualTo(Run.State.DONE);
        assertThat(baked).containsExactly("rye");
    }

    @Test
    void after_four_failures_it_is_kept_as_failed_and_others_go_on() {
        baking = (bread, progress) -> {
            if (bread.kind().equals("stone")) {
                throw new IllegalStateException("too hard");
            }
        };
        jobs.enqueue(BAKE, new Bread("stone"), "1");
        jobs.enqueue(BAKE, new Bread("rye"), "2");
        for (int i = 0; i < 10; i++) {
            atHand.doWhatIsDue();
            atHand.passTime(Duration.ofMinutes(6));
        }

        assertThat(run("1").state()).isEqualTo(Run.State.FAILED);
        assertThat(run("1").attempts()).isEqualTo(4);
        assertThat(run("1").failure()).isEqualTo("too hard");
        assertThat(baked).containsExactly("rye");
    }

    @Test
    void what_can_never_work_is_not_tried_again() {
        baking = (bread, progress) -> {
            throw new PermanentFailure("no flour is left in this world");
        };
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();

        assertThat(run("1").state()).isEqualTo(Run.State.FAILED);
        assertThat(run("1").attempts()).isOne();
    }

    @Test
    void a_job_that_runs_out_of_memory_fails_like_any_other() {
        baking = (bread, progress) -> {
            throw new OutOfMemoryError("no room in the oven");
        };
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();

        assertThat(run("1").failure()).isEqualTo("no room in the oven");
    }

    @Test
    void work_asked_for_again_while_it_runs_is_done_once_more_with_the_newest_payload() {
        baking = (bread, progress) -> {
            if (baked.isEmpty()) {
                jobs.refresh(BAKE, new Bread("spelt"), "1");
                jobs.refresh(BAKE, new Bread("oat"), "1");
            }
        };
        jobs.refresh(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();
        atHand.doWhatIsDue();

        assertThat(baked).containsExactly("rye", "oat");
        assertThat(run("1").state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void anybody_can_see_how_far_it_is_before_its_transaction_ends() {
        baking = (bread, progress) -> transactions.executeWithoutResult(status -> {
            progress.report(3, 10, "test.baking", "rye", 7);
            assertThat(JobsAtHand.on(dataSource).jobs().find(BAKE, "1")).hasValueSatisfying(seen -> {
                assertThat(seen.done()).isEqualTo(3);
                assertThat(seen.total()).isEqualTo(10);
                assertThat(seen.sentence()).isEqualTo("test.baking");
                assertThat(seen.arguments()).containsExactly("rye", 7);
                assertThat(seen.state()).isEqualTo(Run.State.RUNNING);
            });
        });
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();

        assertThat(baked).containsExactly("rye");
    }

    @Test
    void waiting_work_is_cancelled_at_once() {
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        jobs.cancel(BAKE, "1");
        atHand.doWhatIsDue();

        assertThat(run("1").state()).isEqualTo(Run.State.CANCELLED);
        assertThat(baked).isEmpty();
    }

    @Test
    void running_work_hears_that_it_may_stop() {
        baking = (bread, progress) -> {
            assertThat(progress.cancelRequested()).isFalse();
            jobs.cancel(BAKE, "1");
            atHand.passTime(Duration.ofSeconds(1));
            assertThat(progress.cancelRequested()).isTrue();
        };
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        atHand.doWhatIsDue();

        assertThat(run("1").state()).isEqualTo(Run.State.CANCELLED);
    }

    @Test
    void work_that_a_killed_program_had_begun_is_done_by_the_next_one_at_once() {
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        db.sql("update jobs.scheduled_task set picked = true, picked_by = 'the dead', last_heartbeat = now()")
                .update();
        db.sql("update jobs.run set state = 'running', attempts = 1").update();
        atHand.doWhatIsDue();
        assertThat(baked).isEmpty();

        atHand.startAgain();
        atHand.doWhatIsDue();

        assertThat(baked).containsExactly("rye");
    }

    @Test
    void work_that_takes_the_program_down_each_time_is_given_up_some_day() {
        jobs.enqueue(BAKE, new Bread("rye"), "1");
        db.sql("update jobs.run set state = 'running', attempts = 10").update();
        atHand.doWhatIsDue();

        assertThat(baked).isEmpty();
        assertThat(run("1").failure()).contains("ended 10 times");
    }

    @Test
    void recurring_work_keeps_to_the_clock_of_the_shop_even_when_the_clock_changes() {
        var times = new ArrayList<Instant>();
        var morning = recurring("0 30 4 * * *", () -> times.add(Instant.now()));
        var shop = JobsAtHand.byTheClock(dataSource, Instant.parse("2026-03-28T03:00:00Z"), morning);

        shop.passTime(Duration.ofMinutes(29));
        shop.doWhatIsDue();
        assertThat(times).isEmpty();

        shop.passTime(Duration.ofMinutes(2)); // 04:31 in Berlin, winter
        shop.doWhatIsDue();
        assertThat(times).hasSize(1);

        shop.passTime(Duration.ofHours(23)); // 04:31 in Berlin, summer
        shop.doWhatIsDue();
        assertThat(times).hasSize(2);
    }

    @Test
    void recurring_work_that_fails_comes_back_at_its_next_time() {
        var attempts = new ArrayList<String>();
        var failing = recurring("0 0 * * * *", () -> {
            attempts.add("tried");
            throw new IllegalStateException("no power");
        });
        var shop = JobsAtHand.byTheClock(dataSource, Instant.parse("2026-03-01T03:30:00Z"), failing);
        for (int i = 0; i < 5; i++) {
            shop.passTime(Duration.ofMinutes(61));
            shop.doWhatIsDue();
        }

        assertThat(attempts).hasSize(5);
        assertThat(shop.jobs().unfinished())
                .singleElement()
                .satisfies(run -> assertThat(run.failure()).isEqualTo("no power"));
    }

    private static RecurringJob recurring(String cron, Runnable action) {
        return new RecurringJob() {
            @Override
            public String name() {
                return "test.clock";
            }

            @Override
            public String cron() {
                return cron;
            }

            @Override
            public void run(Progress progress) {
                action.run();
            }
        };
    }

    private Run run(String key) {
        return jobs.find(BAKE, key).orElseThrow();
    }
}
