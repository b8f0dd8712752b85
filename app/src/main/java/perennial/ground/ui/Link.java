package perennial.ground.ui;

/// A labelled way somewhere: a tab, a breadcrumb, a page before or after.
///
/// @param current whether we are already there
public record Link(String label, String path, boolean current) {

    public static Link to(String label, String path) {
        return new Link(label, path, false);
    }

    public static Link here(String label, String path) {
        return new Link(label, path, true);
    }
}
