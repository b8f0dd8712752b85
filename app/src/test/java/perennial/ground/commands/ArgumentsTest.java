package perennial.ground.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Usage ANALYZE = Usage.of("analyze", "FILE… [--currency X] [--as-of DATE] [--json]");
    private static final Usage BACKUP = Usage.of("backup", "FILE [--data DIR]");
    private static final Usage START = Usage.of("start", "[--port N] [--data DIR]");

    @Test
    void files_and_options_may_stand_in_any_order() {
        var arguments = read(ANALYZE, "a.csv", "--json", "b.csv", "--currency", "EUR", "c.csv");

        assertThat(arguments.files()).containsExactly(Path.of("a.csv"), Path.of("b.csv"), Path.of("c.csv"));
        assertThat(arguments.has("json")).isTrue();
        assertThat(arguments.option("currency")).contains("EUR");
        assertThat(arguments.option("as-of")).isEmpty();
    }

    @Test
    void a_value_may_follow_an_equals_sign() {
        assertThat(read(ANALYZE, "a.csv", "--currency=EUR").option("currency")).contains("EUR");
        assertThat(read(BACKUP, "shop.zip", "--data=/a=b").option("data")).contains("/a=b");
    }

    @Test
    void after_two_dashes_everything_is_a_file() {
        assertThat(read(ANALYZE, "--json", "--", "--odd-name.csv").files()).containsExactly(Path.of("--odd-name.csv"));
    }

    @Test
    void a_date_is_written_as_anywhere_in_the_world() {
        assertThat(read(ANALYZE, "a.csv", "--as-of", "2011-12-10").date("as-of"))
                .contains(LocalDate.of(2011, 12, 10));
        assertThatThrownBy(() -> read(ANALYZE, "a.csv", "--as-of", "10.12.2011").date("as-of"))
                .isInstanceOf(Mistyped.class)
                .hasMessage("--as-of takes a date like 2026-11-22, not \"10.12.2011\".");
    }

    @ParameterizedTest
    @CsvSource({"--curency,--currency", "--jsn,--json", "--asof,--as-of", "--curr,--currency"})
    void a_mistyped_option_is_named_with_what_was_likely_meant(String typed, String meant) {
        assertThatThrownBy(() -> read(ANALYZE, "a.csv", typed))
                .isInstanceOf(Mistyped.class)
                .hasMessage("There is no option " + typed + ". Did you mean " + meant + "?");
    }

    @Test
    void an_option_like_no_other_is_answered_with_the_usage() {
        assertThatThrownBy(() -> read(BACKUP, "a.zip", "--fortissimo"))
                .hasMessage("There is no option --fortissimo. Usage: ./perennial backup FILE [--data DIR]");
    }

    @Test
    void a_value_that_contains_a_secret_is_not_repeated() {
        assertThatThrownBy(() -> read(BACKUP, "a.zip", "--database=postgres://me:secret@host/shop"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> read(ANALYZE)).isInstanceOf(Mistyped.class).hasMessageStartingWith("FILE is missing.");
        assertThatThrownBy(() -> read(ANALYZE, "a.csv", "--currency"))
                .hasMessageStartingWith("--currency needs a value.");
    }

    @Test
    void what_is_too_much_is_named() {
        assertThatThrownBy(() -> read(BACKUP, "a.zip", "b.zip")).hasMessageStartingWith("\"b.zip\" is one too many.");
        assertThatThrownBy(() -> read(ANALYZE, "a.csv", "--json=yes"))
                .hasMessage("--json stands alone and takes no value.");
        assertThatThrownBy(() -> read(START, "--port", "1", "--port", "2")).hasMessage("--port is given twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "", "99999999999"})
    void a_port_is_a_number_a_machine_has(String port) {
        assertThatThrownBy(() -> read(START, "--port", port).port())
                .isInstanceOf(Mistyped.class)
                .hasMessageContaining("0 to 65535");
    }

    @Test
    void who_asks_for_help_need_not_give_a_file() {
        assertThat(read(BACKUP, "--help").has("help")).isTrue();
        assertThat(read(BACKUP, "-h").has("help")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"analize,analyze", "bakcup,backup", "impotr,import", "res,restore"})
    void a_mistyped_command_is_recognised(String typed, String meant) {
        assertThat(Likeness.closest(typed, List.of("analyze", "backup", "import", "restore", "start")))
                .contains(meant);
    }

    private static Arguments read(Usage usage, String... typed) {
        return Arguments.read(usage, List.of(typed));
    }
}
