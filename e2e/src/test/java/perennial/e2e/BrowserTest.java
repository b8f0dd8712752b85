package perennial.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// A test that sees what a person sees. Where there is no Chromium it is left out.
abstract class BrowserTest {

    private static final int PATIENCE = 60_000; // on a busy machine

    private static @Nullable Browser browser;
    private static @Nullable Demo demo;

    private @Nullable Visitor last;

    @BeforeAll
    static synchronized void a_browser_is_installed() {
        var program = Chromium.installed();
        assumeTrue(
                program.isPresent(),
                "There is no Chromium here, so nobody walks through the pages (on Debian: sudo apt install chromium).");
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = Chromium.launched(program.get());
        }
    }

    /// The sample business, with its owner. All tests share it, so none may change it for good.
    static Demo demo() {
        if (demo == null) {
            demo = Demo.stocked(browser());
        }
        return demo;
    }

    /// Somebody new with a browser, a stranger to this program.
    Visitor stranger(Program program) {
        last = Visitor.of(browser(), program);
        return last;
    }

    static Browser browser() {
        return Objects.requireNonNull(browser, "no browser test is running");
    }

    @AfterEach
    void the_visitor_leaves() {
        if (last != null) {
            last.close();
            last = null;
        }
    }
}
