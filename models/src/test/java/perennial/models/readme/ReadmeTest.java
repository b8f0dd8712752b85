package perennial.models.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The README shows code that compiles and runs. `-Dreadme=renew` copies the examples anew.
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path EXAMPLES = Path.of("src/test/java/perennial/models/readme/ExamplesTest.java");
    private static final Pattern EXAMPLE = Pattern.compile("(?s) *// example: (\\S+)\n(.*?)\n *// end");
    private static final Pattern SHOWN = Pattern.compile("(?s)<!-- example: (\\S+) -->\n```java\n(.*?)```");

    @Test
    void every_example_is_one_that_runs() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(Files.readString(EXAMPLES))
                .results()
                .forEach(found -> examples.put(found.group(1), outdented(found.group(2))));
        String readme = Files.readString(README);
        String renewed = SHOWN.matcher(readme)
                .replaceAll(shown -> Matcher.quoteReplacement("<!-- example: %s -->\n```java\n%s\n```"
                        .formatted(
                                shown.group(1), Objects.requireNonNull(examples.get(shown.group(1)), shown.group(1)))));
        if ("renew".equals(System.getProperty("readme"))) {
            Files.writeString(README, renewed);
        }
        assertThat(Files.readString(README)).isEqualTo(renewed);
        assertThat(SHOWN.matcher(readme).results().map(shown -> shown.group(1)))
                .containsExactlyInAnyOrderElementsOf(examples.keySet());
        assertThat(examples.values()).allMatch(example -> example.lines().count() <= 10);
    }

    private static String outdented(String code) {
        int indent = Arrays.stream(code.split("\n"))
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return Arrays.stream(code.split("\n"))
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n"));
    }
}
