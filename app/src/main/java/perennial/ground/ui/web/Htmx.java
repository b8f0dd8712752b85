package perennial.ground.ui.web;

/// The version in `pom.xml`; the web jar carries it in its path.
final class Htmx {

    static final String VERSION = "2.0.10";

    private Htmx() {}
}
