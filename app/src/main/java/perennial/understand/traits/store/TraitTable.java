package perennial.understand.traits.store;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import perennial.ground.refresh.Refresh;

/// Sees to it that the wide row is there before anybody asks for it, and has the columns of today's catalogue.
@Component
class TraitTable {

    private final TraitStep step;
    private final Refresh refresh;

    TraitTable(TraitStep step, Refresh refresh) {
        this.step = step;
        this.refresh = refresh;
    }

    @EventListener(ApplicationStartedEvent.class)
    void makeIfMissing() {
        if (!step.isUpToDate()) {
            step.refresh(refresh.standpoint());
        }
    }
}
