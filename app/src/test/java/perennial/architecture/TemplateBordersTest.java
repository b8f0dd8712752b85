package perennial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A template lies under the name of its module, and shows what it is given without working anything out.
class TemplateBordersTest {

    private static final Pattern EXPRESSION =
            Pattern.compile("\\$(?:unsafe)?\\{([^}]*)}|@(?:if|elseif|for)\\((.*)\\)|!\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ARITHMETIC =
            Pattern.compile("[\\w)]\\s*[*/%]\\s*[\\w(]|[\\w)]\\s+-\\s+[\\w(]|\\+\\s*\\d|\\d\\s*\\+");
    private static final Pattern FORMATTING = Pattern.compile(
            "\\.format\\(|\\.formatted\\(|String\\.valueOf|Math\\.|NumberFormat|DateTimeFormatter|\\.toPlainString\\(");

    @Test
    void a_template_lies_under_the_name_of_its_module() {
        var nouns = House.MODULES.stream().map(House::noun).toList();

        assertThat(templates().keySet())
                .allSatisfy(file -> assertThat(nouns)
                        .contains(House.TEMPLATES.relativize(file).getName(0).toString()));
    }

    @Test
    void a_template_does_not_calculate() {
        assertThat(found(ARITHMETIC)).isEmpty();
    }

    @Test
    void a_template_does_not_format() {
        assertThat(found(FORMATTING)).isEmpty();
    }

    private static Stream<String> found(Pattern forbidden) {
        return templates().entrySet().stream()
                .flatMap(file -> expressions(file.getValue())
                        .filter(expression -> forbidden.matcher(expression).find())
                        .map(expression -> file.getKey() + ": " + expression));
    }

    private static Stream<String> expressions(String template) {
        return EXPRESSION
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .map(expression -> TEXT.matcher(expression).replaceAll("\"\""));
    }

    private static Map<Path, String> templates() {
        return House.texts(House.TEMPLATES, ".jte");
    }
}
