package perennial.collect.intake;

/// How much an import adds, changes and finds already there.
public record Tally(long added, long changed, long same) {

    public Tally {
        if (added < 0 || changed < 0 || same < 0) {
            throw new IllegalArgumentException("counts must be 0 or more, were " + added + " " + changed + " " + same);
        }
    }

    /// How much it looked at.
    public long touched() {
        return added + changed + same;
    }
}
