package perennial.ground.outbound;

/// Lines for tests of others, with a book of names of the test's own.
public final class TestLines {

    private TestLines() {}

    /// From names to addresses.
    public interface Book extends Outbound.Lookup {}

    public static Lines of(Book book) {
        return new Lines(book);
    }
}
