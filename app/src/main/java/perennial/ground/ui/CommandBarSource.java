package perennial.ground.ui;

import java.util.List;
import perennial.ground.shared.ExtensionPoint;

/// Something the command bar can find besides pages: customers, products, segments. Contribute one as a bean.
@ExtensionPoint
public interface CommandBarSource {

    /// Key of the heading over its answers.
    String key();

    /// The few best answers to what has been typed so far, best first; fast, since it runs at every key stroke.
    ///
    /// @param typed at least two characters, trimmed
    List<Found> find(String typed, int limit);

    /// One answer.
    ///
    /// @param detail what tells two of the same name apart: an e-mail address, a town
    record Found(String label, String detail, String path) {}
}
