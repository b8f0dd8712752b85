package perennial.collect.events.reading;

/// The body of a request is not what it should be, as a whole. The message is for the sender's programmer and repeats
/// nothing of the body.
public final class Unreadable extends Exception {

    public Unreadable(String message) {
        super(message, null, false, false);
    }
}
