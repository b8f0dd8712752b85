package perennial.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// Somebody with a browser, who also notices what goes wrong behind the page.
///
/// Names are those that a screen reader would say: `clicks("Sign in")`, `fills("Your name", "Olga")`.
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final CDPSession devices;
    private final String address;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.devices = context.newCDPSession(page);
        this.address = address;
        context.setDefaultTimeout(60_000);
        watch();
    }

    static Visitor of(Browser browser, Program program) {
        return with(browser, program, new Browser.NewContextOptions());
    }

    static Visitor with(Browser browser, Program program, Browser.NewContextOptions options) {
        return new Visitor(
                browser.newContext(options.setLocale("en-IE")
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(ReducedMotion.REDUCE)),
                program.address());
    }

    private void watch() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("the console says " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("a script failed: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.url() + " answered " + response.status());
            }
        });
        page.onRequestFailed(request -> {
            if (!"net::ERR_ABORTED".equals(request.failure())) { // what a new page or a download cuts short
                troubles.add(request.url() + " failed: " + request.failure());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                troubles.add("it asks a stranger: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String address() {
        return address;
    }

    /// What went wrong since one asked last: errors in the console, refusals of the content policy, failed requests.
    List<String> troubles() {
        var seen = List.copyOf(troubles);
        troubles.clear();
        return seen;
    }

    Visitor opens(String path) {
        page.navigate(address + path);
        return this;
    }

    /// Where one is, without the name of the machine.
    String path() {
        return page.url().substring(address.length());
    }

    Visitor fills(String label, String value) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
        return this;
    }

    Visitor chooses(String label, String option) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(option);
        return this;
    }

    Visitor presses(String button) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follows(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Locator main() {
        return page.locator("main");
    }

    /// All words of the page's own part, as one sees them.
    String reads() {
        return main().innerText();
    }

    Visitor on(Screen screen) {
        return on(screen, screen.height());
    }

    Visitor on(Screen screen, int height) {
        page.setViewportSize(screen.width(), height);
        var device = new JsonObject();
        device.addProperty("width", screen.width());
        device.addProperty("height", height);
        device.addProperty("deviceScaleFactor", 1);
        device.addProperty("mobile", screen == Screen.PHONE); // scroll bars that take no room
        devices.send("Emulation.setDeviceMetricsOverride", device);
        return this;
    }

    Visitor by(ColorScheme light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
