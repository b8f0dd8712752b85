package perennial.ground.privacy;

/// What became of the rows of one table when their customer turned out to be another one; by it they come back.
///
/// @param keys primary keys of the rows that moved, a JSON array of objects without the customer's number
/// @param aside rows that were laid aside, a JSON array of objects
public record Moved(Belonging belonging, String keys, String aside) {

    public static final String NONE = "[]";

    public boolean isNothing() {
        return keys.equals(NONE) && aside.equals(NONE);
    }
}
