package perennial.collect.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;

/// Touches with a customer, for the timeline on their page. The module that records them contributes it.
public interface TimelineSource {

    /// What kind of touches they are: `customers.timeline.<kind>` says it, and people can look at these alone.
    String kind();

    /// The latest touches before a moment that the reader may see, newest first.
    List<Touch> latest(long customerId, Instant before, int most, Reader reader);

    /// Who looks at the page, and how values are written for them.
    record Reader(Role role, Formats formats) {}

    /// @param icon as in the set of icons of the pages
    /// @param detail what one reads only when interested
    /// @param path where there is more about it
    /// @param change where staff can correct it
    record Touch(
            Instant at,
            String icon,
            String what,
            @Nullable String detail,
            @Nullable String path,
            @Nullable String change) {

        public Touch(Instant at, String icon, String what, @Nullable String detail) {
            this(at, icon, what, detail, null, null);
        }

        public Touch(Instant at, String icon, String what, @Nullable String detail, @Nullable String path) {
            this(at, icon, what, detail, path, null);
        }
    }
}
