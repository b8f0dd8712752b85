package perennial.ground.refresh;

import java.util.Set;

/// One step in making what we know follow from what we hold, for all customers at once.
///
/// Steps begin in the order of the chapters (`@Order`), two at a time; each reads only what the steps it needs have
/// left. A step works set by set and may be run again at any time with the same outcome.
public interface RefreshStep {

    /// Names the step; a message key `refresh.<key>` says what is going on while it runs.
    String key();

    /// Keys of earlier steps that must have ended before this one begins.
    Set<String> needs();

    void refresh(Standpoint standpoint);
}
