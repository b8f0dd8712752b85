package perennial.ground.shared;

/// How far long work has come, told to whoever waits for it.
public interface Progress {

    /// Nobody waits.
    Progress SILENT = (step, done, total) -> {};

    /// @param step message key of what is going on
    /// @param done how much of it is done, in the step's own unit
    /// @param total how much there is; 0 when nobody knows
    /// @throws Cancelled when somebody asked the work to stop; it then leaves nothing half done
    void report(String step, long done, long total);

    /// Somebody asked the work to stop.
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled on request", null, false, false);
        }
    }
}
