package perennial.collect.events.reading;

/// How much one event and one request may bring. What Segment's clients keep to, and a little care of our own.
public final class Limits {

    public static final int EVENT_BYTES = 32 * 1024;
    public static final int BATCH_BYTES = 500 * 1024;
    public static final int BATCH_EVENTS = 2_500;

    /// How deep values may lie within each other.
    static final int DEPTH = 16;

    /// How many names of properties one event may use.
    static final int NAMES = 1_000;

    static final int NAME_LENGTH = 200;
    static final int MESSAGE_ID_LENGTH = 100;

    private Limits() {}
}
