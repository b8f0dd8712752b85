package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power fails while a file is being written. Afterwards it is in, whole and once.
class CrashTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");
    private static final int ORDERS = 60_000;
    private static final int CUSTOMERS = 7_000;

    @Test
    void an_import_outlives_a_kill_of_the_program(@TempDir Path folder) throws IOException {
        var before = writing(folder);
        before.kill();
        try (var after = before.again()) {
            isWholeAndOnce(after);
        }
    }

    @Test
    void an_import_outlives_a_kill_of_the_database(@TempDir Path folder) throws IOException {
        try (var program = writing(folder)) {
            program.killDatabase();
            isWholeAndOnce(program);
        }
    }

    /// A program in the middle of the transaction that writes the file.
    private Program writing(Path folder) throws IOException {
        var program = Program.started("start").ready();
        var olga = stranger(program).opens("/");
        OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
        olga.page().setInputFiles("input[type=file]", export(folder));
        olga.presses("Bring in a file");
        PlaywrightAssertions.assertThat(olga.main()).containsText("60,000 rows read");
        olga.presses("Write it");
        program.waitFor(
                "the writing to begin",
                () -> program.count("select count(*) from pg_stat_activity where query like 'insert into orders.%'")
                        > 0);
        return program;
    }

    private static void isWholeAndOnce(Program program) {
        program.waitFor("the import to be written", () -> isApplied(program));
        assertThat(program.count("select count(*) from intake.import where state = 'applied'"))
                .isEqualTo(1);
        assertThat(program.count("select count(*) from customers.customer")).isEqualTo(CUSTOMERS);
        assertThat(program.count("select count(*) from orders.orders")).isEqualTo(ORDERS);
        assertThat(program.count("select count(*) from orders.line")).isEqualTo(ORDERS);
        assertThat(program.count("select sum(gross_minor) from orders.orders")).isEqualTo(total());
        program.idle();
        assertThat(program.count("select sum(orders) from orders.history")).isEqualTo(ORDERS);
    }

    /// Nobody answers while the database is coming back.
    private static boolean isApplied(Program program) {
        try {
            return program.count("select count(*) from intake.import where state = 'applied'") > 0;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static Path export(Path folder) throws IOException {
        var text = new StringBuilder("Order,Date,Customer ID,Product,Quantity,Amount\n");
        for (int i = 0; i < ORDERS; i++) {
            text.append("%d,2026-%02d-%02d,K%d,Loaf %d,1,%d.%02d\n"
                    .formatted(i + 1, 1 + i % 9, 1 + i % 28, i % CUSTOMERS, i % 40, cents(i) / 100, cents(i) % 100));
        }
        return Files.writeString(folder.resolve("many-orders.csv"), text);
    }

    private static long cents(int order) {
        return 100 + order % 997;
    }

    private static long total() {
        long total = 0;
        for (int i = 0; i < ORDERS; i++) {
            total += cents(i);
        }
        return total;
    }
}
