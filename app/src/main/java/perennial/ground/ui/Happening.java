package perennial.ground.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One line of a timeline.
///
/// @param icon one of [Icons]
/// @param detail what one reads only when interested
/// @param change where staff can correct it
public record Happening(
        Shown when,
        String icon,
        Content what,
        @Nullable Content detail,
        @Nullable Link change) {

    public Happening(Shown when, String icon, Content what, @Nullable Content detail) {
        this(when, icon, what, detail, null);
    }
}
