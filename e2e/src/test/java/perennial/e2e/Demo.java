package perennial.e2e;

import com.microsoft.playwright.Browser;

/// The sample business, in which an owner lives.
final class Demo {

    static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");

    private final Program program;
    private final String cookies;

    private Demo(Program program, String cookies) {
        this.program = program;
        this.cookies = cookies;
    }

    /// Once it is there, with all that is known about its customers.
    static Demo stocked(Browser browser) {
        var program = Program.started("demo").ready();
        try (var visitor = Visitor.of(browser, program)) {
            OLGA.movesIn(visitor.opens("/"));
            return new Demo(program.idle(), visitor.context().storageState());
        }
    }

    Program program() {
        return program;
    }

    /// Olga at her desk, signed in.
    Visitor olga(Browser browser, Browser.NewContextOptions options) {
        return Visitor.with(browser, program, options.setStorageState(cookies));
    }
}
