package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever this package says has words in every language.
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_choice_has_a_label(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of(language));

        assertThat(Stream.of(Field.values()).map(Field::labelKey)).allMatch(words::containsKey);
        assertThat(Stream.of(DateStyle.values()).map(DateStyle::labelKey)).allMatch(words::containsKey);
        assertThat(Stream.of(NumberStyle.values()).map(NumberStyle::labelKey)).allMatch(words::containsKey);
        assertThat(Stream.of(RowKind.values()).map(RowKind::labelKey)).allMatch(words::containsKey);
        assertThat(Stream.of(Question.Asked.values()).map(Question.Asked::labelKey))
                .allMatch(words::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_reason_and_complaint_in_the_code_has_a_sentence(String language) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of(language));

        assertThat(named("Reason\\.of\\(\\s*\"([a-z-]+)\""))
                .allMatch(name -> words.containsKey("intake.meaning.reason." + name));
        assertThat(named("trouble\\.say\\(\\s*\"([a-z.-]+)\""))
                .allMatch(name -> words.containsKey("intake.complaint." + name));
    }

    @Test
    void header_words_name_only_fields_there_are() {
        assertThat(HeaderWords.suggest("Order Number")).containsKey(Field.ORDER_NUMBER);
    }

    private static List<String> named(String pattern) throws IOException {
        Path code = Path.of("src/main/java/perennial/collect/intake/meaning");
        try (Stream<Path> files = Files.list(code)) {
            return files.map(WordsTest::text)
                    .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                    .map((MatchResult match) -> match.group(1))
                    .filter(name -> !name.endsWith("-"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
