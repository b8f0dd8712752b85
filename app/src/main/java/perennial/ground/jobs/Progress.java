package perennial.ground.jobs;

/// How a running job says how far it is, and hears that it may stop.
public interface Progress {

    /// Cheap enough for every row: what comes too often is left out.
    ///
    /// @param total 0 when nobody knows
    /// @param sentence key of the words that say what is being done
    /// @param arguments what stands in their gaps: texts and numbers
    void report(long done, long total, String sentence, Object... arguments);

    /// Whether somebody wants it to end. The job then tidies up and returns; it counts as cancelled.
    boolean cancelRequested();
}
