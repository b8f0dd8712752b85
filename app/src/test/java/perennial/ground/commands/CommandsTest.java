package perennial.ground.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perennial.Perennial;

class CommandsTest {

    private static final Commands COMMANDS = Commands.of(Perennial.class);

    @ParameterizedTest
    @MethodSource("all")
    void the_launchers_help_names_every_command(Commands.Found command) throws IOException {
        assertThat(Files.readString(Path.of("../perennial")))
                .contains("\n./perennial " + command.line().name() + " ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_command_says_in_both_languages_what_it_does(Commands.Found command) {
        assertThat(ResourceBundle.getBundle("messages", Locale.ROOT)
                        .getString(command.line().help()))
                .isNotBlank();
        assertThat(ResourceBundle.getBundle("messages", Locale.GERMAN)
                        .getString(command.line().help()))
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_command_can_be_called_as_its_help_shows(Commands.Found command) {
        assertThat(command.usage().toString())
                .startsWith("./perennial " + command.line().name());
        assertThat(Arguments.read(command.usage(), List.of("--help")).has("help"))
                .isTrue();
    }

    @Test
    void a_command_that_nobody_contributed_is_refused_with_what_was_likely_meant() {
        assertThatThrownBy(() -> COMMANDS.named("bakcup"))
                .isInstanceOf(Mistyped.class)
                .hasMessage("There is no command bakcup. Did you mean backup?");
    }

    static List<Commands.Found> all() {
        return COMMANDS.all();
    }
}
