package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main story: a spreadsheet arrives, and everything that can happen to it.
class StoryTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");

    @Test
    void a_file_is_dropped_understood_written_mended_and_taken_back_without_a_trace(@TempDir Path folder)
            throws Exception {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            looksRight(olga);
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            bringsJanuary(olga, folder);
            program.idle();
            var before = Rows.of(program);

            dropsFebruary(olga, folder);
            var february = olga.path();
            correctsTheMeaningOfAColumn(olga);
            seesWhatWouldChange(olga);
            downloadsWhatCannotBeRead(olga);
            var mended = mendsIt(olga);
            program.idle();
            looksAtACustomer(olga);
            bringsTheSameFileAgain(olga, folder);

            takesBack(olga, mended);
            takesBack(olga, february);
            program.idle();
            assertThat(Rows.changes(before, Rows.of(program))).isEmpty();
            assertThat(olga.troubles()).isEmpty();
        }
    }

    private static void bringsJanuary(Visitor olga, Path folder) throws Exception {
        var file = TillExport.written(folder, "till-january.csv", TillExport.JANUARY);
        assertThat(olga.main()).containsText("Your customers are one file away");
        looksRight(olga);
        olga.page().setInputFiles("input[type=file]", file);
        assertThat(olga.main()).containsText("till-january.csv");
        olga.presses("Bring in a file");
        assertThat(olga.main()).containsText("4 rows read");
        olga.presses("Write it");
        assertThat(olga.main()).containsText("Written");
    }

    /// As a hand does it: carried over the page, let go above it.
    private static void dropsFebruary(Visitor olga, Path folder) throws Exception {
        var file = TillExport.written(folder, "till-february.csv", TillExport.FEBRUARY);
        olga.opens("/imports");
        var area = olga.main().locator("[data-drop]");
        var box = area.boundingBox();
        var carried = new JsonObject();
        carried.add("items", new JsonArray());
        var files = new JsonArray();
        files.add(file.toString());
        carried.add("files", files);
        carried.addProperty("dragOperationsMask", 1);
        var hand = olga.context().newCDPSession(olga.page());
        for (var move : new String[] {"dragEnter", "dragOver", "drop"}) {
            var event = new JsonObject();
            event.addProperty("type", move);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", carried);
            hand.send("Input.dispatchDragEvent", event);
        }
        assertThat(area).containsText("till-february.csv");
        olga.presses("Bring it in");
        assertThat(olga.main()).containsText("What changes");
    }

    private static void correctsTheMeaningOfAColumn(Visitor olga) {
        olga.follows("Change what the columns mean");
        var meaning = olga.page().getByLabel("What “Bereich” means");
        assertThat(meaning).hasValue("ignore");
        looksRight(olga);
        meaning.selectOption("category");
        olga.presses("See what would change");
    }

    private static void seesWhatWouldChange(Visitor olga) {
        assertThat(olga.main()).containsText("7 rows read");
        assertThat(olga.main()).containsText("One row can’t be read");
        var reason = olga.main().locator("details.refused");
        reason.locator("summary").click();
        assertThat(reason).containsText("31.02.2026");
        assertThat(reason).containsText("bo@li.example");
        looksRight(olga);
    }

    private static void downloadsWhatCannotBeRead(Visitor olga) throws Exception {
        Page page = olga.page();
        var file = page.waitForDownload(() -> olga.follows("Download these rows"));
        assertThat(Files.readString(file.path()))
                .contains("Bestellnummer", "31.02.2026", "bo@li.example")
                .doesNotContain("ada@byron.example");
    }

    private static String mendsIt(Visitor olga) {
        olga.presses("Write it");
        assertThat(olga.main()).containsText("Written");
        olga.main().locator("details.refused summary").click();
        looksRight(olga);
        olga.fills("Datum", "28.02.2026").presses("Read again with these changes");
        assertThat(olga.main()).containsText("Nothing is written yet");
        olga.presses("Write it");
        assertThat(olga.main()).containsText("Written");
        return olga.path();
    }

    private static void looksAtACustomer(Visitor olga) {
        olga.opens("/customers?q=ada").follows("Ada Byron");
        assertThat(olga.page().locator("h1")).hasText("Ada Byron");
        assertThat(olga.main()).containsText("€19.50");
    }

    private static void bringsTheSameFileAgain(Visitor olga, Path folder) {
        olga.opens("/imports");
        olga.page().setInputFiles("input[type=file]", folder.resolve("till-february.csv"));
        olga.presses("Bring it in");
        assertThat(olga.main()).containsText("Writing it again changes nothing");
        olga.presses("Cancel");
        assertThat(olga.page().locator("body")).containsText("Nothing was changed");
    }

    private static void takesBack(Visitor olga, String path) {
        olga.opens(path).presses("Take it back");
        assertThat(olga.main()).containsText("Everything is as it was before");
    }

    /// These pages are there only while something arrives, so whoever walks along the links never meets them.
    private static void looksRight(Visitor olga) {
        for (var screen : Screen.values()) {
            olga.on(screen);
            assertThat(Inspection.flaws(olga.page())).isEmpty();
            assertThat(Inspection.barriers(olga.page())).isEmpty();
        }
        olga.on(Screen.DESK);
    }
}
