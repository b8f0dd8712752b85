package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is in the book twice: found, put side by side, made one, and parted again.
class TwinsTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");

    @Test
    void two_turn_out_to_be_one_and_two_again(@TempDir Path folder) throws Exception {
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            Twins.areInTheBook(olga, folder);
            program.idle();
            long people = program.count(PEOPLE);

            Twins.areLookedFor(olga, program);
            assertThat(olga.main()).containsText("Ada Byron-Lovelace");
            assertThat(Inspection.flaws(olga.page())).isEmpty();
            olga.follows("Put side by side");
            assertThat(olga.main()).containsText("Everything of both goes to");
            assertThat(Inspection.flaws(olga.page())).isEmpty();

            olga.presses("Make them one");
            assertThat(olga.main()).containsText("Now one");
            assertThat(program.count(PEOPLE)).isEqualTo(people - 1);

            olga.follows("Is one with");
            assertThat(Inspection.flaws(olga.page())).isEmpty();
            olga.presses("Part them again");
            assertThat(olga.main()).containsText("Parted again");
            assertThat(program.count(PEOPLE)).isEqualTo(people);
            assertThat(olga.troubles()).isEmpty();
        }
    }

    private static final String PEOPLE = "select count(*) from customers.customer_v1";
}
