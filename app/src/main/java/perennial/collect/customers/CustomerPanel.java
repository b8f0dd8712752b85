package perennial.collect.customers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;

/// A box on the page of a customer. Whoever knows something about customers contributes one; boxes stand in the order
/// of
/// their `@Order`.
public interface CustomerPanel {

    /// Empty when there is nothing to say about this customer.
    Optional<Box> about(long customerId, Formats formats);

    /// @param sentence what the figures come to
    record Box(String title, @Nullable String sentence, List<Figure> figures) {}
}
