package perennial.ground.access;

/// Names a person who works here.
public record UserId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
