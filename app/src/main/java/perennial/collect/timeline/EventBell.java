package perennial.collect.timeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Wakes the readers when there is something new, so that nobody waits for their next look.
@Component
class EventBell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void whenRung(Runnable listener) {
        listeners.add(listener);
    }

    void ring() {
        listeners.forEach(Runnable::run);
    }
}
