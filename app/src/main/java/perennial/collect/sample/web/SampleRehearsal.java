package perennial.collect.sample.web;

import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.ground.commands.Rehearsed;
import perennial.ground.shared.Progress;

/// The first file an owner brings is read as quickly as the second.
@Component
@Order(10)
class SampleRehearsal implements Rehearsed {

    private final SampleShelf shelf;

    SampleRehearsal(SampleShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void rehearse(URI here) {
        shelf.load(Progress.SILENT);
    }
}
