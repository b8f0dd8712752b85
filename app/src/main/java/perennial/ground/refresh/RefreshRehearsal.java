package perennial.ground.refresh;

import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.ground.commands.Rehearsed;
import perennial.ground.shared.Progress;

/// The first figures after an import come as quickly as later ones.
@Component
@Order(20)
class RefreshRehearsal implements Rehearsed {

    private final Refresh refresh;

    RefreshRehearsal(Refresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void rehearse(URI here) {
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }
}
