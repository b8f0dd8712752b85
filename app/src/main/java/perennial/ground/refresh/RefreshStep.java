package perennial.ground.refresh;

/// One step in making what we know follow from what we hold, for all customers at once.
///
/// Steps run one after the other in the order of the chapters (`@Order`); each reads what earlier ones left. A step
/// works set by set and may be run again at any time with the same outcome.
public interface RefreshStep {

    /// Names the step; a message key `refresh.<key>` says what is going on while it runs.
    String key();

    void refresh(Standpoint standpoint);
}
