package perennial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/// `docs/MAP.md` tells what is where. It is written from the code, so it is never out of date.
class MapTest {

    private static final Path MAP = Path.of("../docs/MAP.md");
    private static final String RENEW = "./perennial test -pl app -am -Dtest=MapTest -Dmap=renew";

    private static final Pattern EXTENSION_POINT = Pattern.compile(
            "((?:^///.*\n)+)(?:^@.*\n)*^@ExtensionPoint\n(?:^@.*\n)*^public (?:non-sealed )?interface (\\w+)",
            Pattern.MULTILINE);

    @Test
    void the_map_shows_the_house_as_it_is() throws IOException {
        var drawn = drawn();
        if ("renew".equals(System.getProperty("map"))) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, drawn);
        }

        assertThat(Files.exists(MAP) ? Files.readString(MAP) : "")
                .as("docs/MAP.md is out of date; renew it with: " + RENEW)
                .isEqualTo(drawn);
    }

    private static String drawn() {
        return House.CHAPTERS.stream()
                .map(MapTest::chapter)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n", """
                        # What is where

                        A customer's data walks from top to bottom. A module uses those named as its neighbours and nobody else.
                        Written from the code by `MapTest`; renew it with `%s`.

                        """.formatted(RENEW), ""));
    }

    private static String chapter(String chapter) {
        var modules = House.MODULES.stream()
                .filter(module -> House.chapter(module).equals(chapter))
                .sorted((a, b) -> House.noun(a).compareTo(House.noun(b)))
                .map(MapTest::module)
                .toList();
        return modules.isEmpty() ? "" : "## " + chapter + "\n\n" + String.join("\n", modules);
    }

    private static String module(ApplicationModule module) {
        var parts = Stream.of(
                        list("Uses", neighbours(module)),
                        list("Contribute", extensionPoints(module)),
                        list("Tables", made(module, Schema.TABLE)),
                        list("Views for others", made(module, Schema.VIEW)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining());
        var front = House.folder(module).resolve("package-info.java");
        var docstring = firstParagraph(House.texts(front, ".java").get(front));
        return "### " + House.noun(module) + "\n\n" + docstring + "\n\n" + parts;
    }

    private static String list(String title, List<String> items) {
        return items.isEmpty() ? "" : "- " + title + ": " + String.join(", ", items) + "\n";
    }

    private static List<String> neighbours(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(annotation -> Stream.of(annotation.allowedDependencies())
                        .filter(name -> !name.equals(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private static List<String> extensionPoints(ApplicationModule module) {
        return House.texts(House.folder(module), ".java").values().stream()
                .flatMap(source -> EXTENSION_POINT.matcher(source).results())
                .map(match -> "`" + match.group(2) + "` (" + firstSentence(match.group(1)) + ")")
                .toList();
    }

    private static List<String> made(ApplicationModule module, Pattern statement) {
        return House.texts(House.MIGRATIONS.resolve(Schema.of(module)), ".sql").values().stream()
                .flatMap(sql -> statement.matcher(sql).results())
                .map(match -> "`" + match.group(1) + "." + match.group(2) + "`")
                .distinct()
                .sorted()
                .toList();
    }

    private static String firstSentence(String docstring) {
        return firstParagraph(docstring).split("(?<=[.:])\\s", 2)[0].replaceFirst("[.:]$", "");
    }

    private static String firstParagraph(String source) {
        return source.lines()
                .takeWhile(line -> line.startsWith("/// "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining(" "))
                .replaceAll("\\[(?:[a-z]+\\.)*([A-Z]\\w*)]", "`$1`");
    }
}
