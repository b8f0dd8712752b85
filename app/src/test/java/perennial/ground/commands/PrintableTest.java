package perennial.ground.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void a_file_cannot_give_orders_to_the_terminal() {
        assertThat(Printable.text("a\u001b[31m.csv\b\u202egnp")).isEqualTo("a�[31m.csv��gnp");
    }

    @Test
    void lines_and_letters_of_all_scripts_stay() {
        assertThat(Printable.text("line 3: محمد Zoë 👩‍🍳\r\nline 4")).isEqualTo("line 3: محمد Zoë 👩‍🍳\nline 4");
    }
}
