package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of `docs/pictures`: `./perennial test -pl e2e -am -Dpictures=renew -Dtest=PicturesTest
/// -Dsurefire.failIfNoSpecifiedTests=false`.
@EnabledIfSystemProperty(named = "pictures", matches = "renew")
class PicturesTest extends BrowserTest {

    private static final Path ALBUM = Path.of(System.getProperty("perennial.pictures", "../docs/pictures"));

    /// Where an address doesn't say enough.
    private static final Map<String, String> NAMES = Map.of("/", "today", "/menu", "all-pages", "/search", "search");

    @Test
    void every_screen_has_its_picture(@TempDir Path folder) throws Exception {
        for (var old : pictures()) {
            Files.delete(old);
        }
        fromTheBeginning(folder);
        whereOthersComeIn();
        ofTheSample();
        ofTwins(folder);
        ofPrograms();
        Files.writeString(ALBUM.resolve("README.md"), album());
        assertThat(pictures()).isNotEmpty();
    }

    private void fromTheBeginning(Path folder) throws IOException {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            taken(olga, "welcome");
            Demo.OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            taken(olga, "beginning");
            olga.page()
                    .setInputFiles(
                            "input[type=file]", TillExport.written(folder, "till-february.csv", TillExport.FEBRUARY));
            olga.presses("Bring in a file");
            olga.main().getByText("7 rows read").waitFor();
            taken(olga, "import-preview");
            olga.follows("Change what the columns mean");
            taken(olga, "import-mapping");
            olga.presses("See what would change");
            olga.main().getByText("7 rows read").waitFor();
            olga.presses("Write it");
            olga.main().getByText("Take it back").waitFor();
            taken(olga, "import-result");
        }
    }

    /// The counter at work, and a form as it is made and as people see it.
    void whereOthersComeIn() {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            Demo.OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            olga.opens("/counter")
                    .presses("Add somebody new")
                    .fills("Name", "Ada Lovelace")
                    .fills("Phone", "+353 1 679 2333");
            taken(olga, "counter-adding");
            olga.presses("Add").main().getByText("Saved").waitFor();
            olga.fills("Paid, in EUR", "12,50");
            taken(olga, "counter-recording");
            olga.opens("/forms/new")
                    .fills("Title", "Bread course")
                    .fills("Question of your own, 1", "Which bread?")
                    .presses("Save the form");
            olga.main().getByText("The form is open").waitFor();
            taken(olga, "forms-one");
            taken(olga.opens("/f/bread-course"), "form-as-people-see-it");
            olga.opens("/settings/website")
                    .fills("Address of your website", "https://www.bakery.example")
                    .presses("Save");
            olga.main().getByText("Waiting for the first visit").waitFor();
            taken(olga, "website-waiting");
        }
    }

    /// Programs that send and programs that hear, and what could not be taken.
    private void ofPrograms() {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            Demo.OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            olga.opens("/settings/connections")
                    .presses("Connect Shopify")
                    .fills("Signing secret", "hush-hush-hush")
                    .presses("Keep the secret");
            olga.main().getByText("It lies sealed").waitFor();
            taken(olga, "connection-new");
            olga.opens("/settings/connections")
                    .page()
                    .locator("form[action*=generic] button")
                    .click();
            var address = olga.main().locator("#address").inputValue().strip();
            sends(olga, URI.create(address).getPath(), "", """
                    {"sale": {"no": "4711", "total": 24.50, "currency": "EUR", "at": "2026-10-01T12:00:00Z"},
                     "guest": {"mail": "ada@byron.example", "called": "Ada Byron 🌻"},
                     "rows": [{"what": "Roggenbrot", "pieces": 2, "each": 4.80}]}""");
            program.waitFor(
                    "the delivery to be looked at",
                    () -> program.count("select count(*) from connectors.delivery where state = 'waiting'") == 0);
            olga.page().reload();
            taken(olga, "connection-generic");
            olga.follows("Say what its values mean");
            olga.follows("4711");
            taken(olga, "connection-mapping");
            olga.opens("/settings/webhooks")
                    .fills("Address", "https://books.example/perennial?of=olgas-bakery-at-the-corner");
            taken(olga, "webhooks-new");
            sends(olga, "/v1/batch", program.writeKey("Webshop \"Süße Ecke\""), """
                    {"batch": [{"type": "track", "event": "Order Completed"},
                               {"type": "track", "userId": 7, "timestamp": "the day before yesterday"},
                               {"type": "dance", "userId": "u1"}]}""");
            olga.opens("/settings/left-aside");
            taken(olga, "left-aside");
            olga.main().locator("tbody th a").first().click();
            taken(olga, "left-aside-cause");
        }
    }

    private static void sends(Visitor visitor, String path, String key, String json) {
        var credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        visitor.context()
                .request()
                .post(
                        visitor.address() + path,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Authorization", "Basic " + credentials)
                                .setData(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void ofTwins(Path folder) throws IOException {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            Demo.OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            Twins.areInTheBook(olga, folder);
            program.idle();
            Twins.areLookedFor(olga, program);
            taken(olga, "duplicates");
            olga.follows("Put side by side");
            taken(olga, "merge");
            olga.presses("Make them one");
            olga.main().getByText("Now one").waitFor();
            olga.follows("Is one with");
            taken(olga, "merged");
        }
    }

    private void ofTheSample() {
        try (var olga = demo().olga(browser(), new Browser.NewContextOptions())) {
            new Walk(olga).from(List.of("/", "/menu"), path -> name(path).ifPresent(name -> taken(olga, name)));
            onPaper(olga.opens("/"), "today");
            olga.opens("/customers").main().locator("tbody th a").first().click();
            olga.main().getByText("What happened").first().waitFor();
            onPaper(olga, "customers-one");
            olga.opens("/").page().keyboard().press("Control+k");
            olga.page().locator("#commands").waitFor();
            taken(olga, "command-bar");
        }
    }

    /// A page is taken as it is first seen, not once more for each way to narrow it.
    private static Optional<String> name(String path) {
        if (path.contains("?")) {
            return Optional.empty();
        }
        return Optional.of(NAMES.getOrDefault(
                path, Walk.kind(path).substring(1).replace("…", "one").replace('/', '-')));
    }

    private static void taken(Visitor visitor, String name) {
        for (var screen : Screen.values()) {
            for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Picture.of(visitor.by(light), screen).write(file(name, screen, light));
            }
        }
        visitor.on(Screen.DESK).by(ColorScheme.LIGHT);
    }

    /// What a printer makes of it.
    private static void onPaper(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Picture.of(visitor, Screen.DESK).write(ALBUM.resolve(name + "-on-paper.png"));
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Path file(String name, Screen screen, ColorScheme light) {
        return ALBUM.resolve("%s-%s-%s.png"
                .formatted(
                        name,
                        screen == Screen.DESK ? "desktop" : "phone",
                        light == ColorScheme.LIGHT ? "light" : "dark"));
    }

    private static List<Path> pictures() throws IOException {
        try (var files = Files.list(ALBUM)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static String album() throws IOException {
        var names = new TreeSet<String>();
        pictures()
                .forEach(file -> names.add(file.getFileName()
                        .toString()
                        .replaceFirst("-(desktop|phone)-(light|dark)\\.png$|-on-paper\\.png$", "")));
        var page = new StringBuilder("""
                # What it looks like

                Every screen of the sample business, on a desk and on a phone, by day and by night. Taken by a program:
                `./perennial test -pl e2e -am -Dpictures=renew -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false`
                """);
        for (var name : names) {
            page.append("\n## ").append(name.replace('-', ' ')).append("\n\n");
            var paper = name + "-on-paper.png";
            for (var screen : List.of("desktop", "phone")) {
                for (var light : List.of("light", "dark")) {
                    page.append("<img src=\"%s-%s-%s.png\" alt=\"%s, %s, %s\" width=\"%d\">\n"
                            .formatted(name, screen, light, name, screen, light, screen.equals("desktop") ? 480 : 180));
                }
            }
            if (Files.exists(ALBUM.resolve(paper))) {
                page.append("<img src=\"%s\" alt=\"%s, on paper\" width=\"480\">\n".formatted(paper, name));
            }
        }
        return page.toString();
    }
}
