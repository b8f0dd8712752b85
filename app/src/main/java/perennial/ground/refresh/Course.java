package perennial.ground.refresh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.Progress;

/// One run through all steps, two at a time: while the database works for one, the other has the second core.
final class Course {

    private static final int AT_A_TIME = 2;

    private final Standpoint standpoint;
    private final Progress progress;
    private final List<RefreshStep> waiting;
    private final int all;
    private final Set<String> done = new HashSet<>();
    private int begun;
    private @Nullable Throwable failure;

    Course(List<RefreshStep> steps, Standpoint standpoint, Progress progress) {
        this.standpoint = standpoint;
        this.progress = progress;
        this.waiting = new ArrayList<>(steps);
        this.all = steps.size();
    }

    /// Ends when every step has; when one fails, those under way end and no other begins.
    void run() {
        try (var lanes = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int i = 0; i < AT_A_TIME; i++) {
                lanes.execute(this::workThrough);
            }
        }
        switch (failure) {
            case null -> progress.report("refresh.done", all, all);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void workThrough() {
        try {
            for (var step = next(); step.isPresent(); step = next()) {
                step.get().refresh(standpoint);
                ended(step.get());
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            failed(e);
        }
    }

    /// The first step in line that has all it needs; waits for one while there are any left.
    private synchronized Optional<RefreshStep> next() throws InterruptedException {
        while (failure == null && !waiting.isEmpty()) {
            for (var step : waiting) {
                if (done.containsAll(step.needs())) {
                    waiting.remove(step);
                    progress.report("refresh." + step.key(), begun++, all);
                    return Optional.of(step);
                }
            }
            wait();
        }
        return Optional.empty();
    }

    private synchronized void ended(RefreshStep step) {
        done.add(step.key());
        notifyAll();
    }

    private synchronized void failed(Throwable why) {
        failure = failure == null ? why : failure;
        notifyAll();
    }
}
