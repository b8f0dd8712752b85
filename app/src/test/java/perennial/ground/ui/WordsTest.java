package perennial.ground.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    /// The places where a key stands as a literal: `t("…")`, `rich("…")`, `.saying("…")`, `NavItem.of(CHAPTER, "…")`.
    private static final Pattern USED = Pattern.compile(
            "(?:\\bt|rich|saying|warning|NavItem\\.of)\\(\\s*(?:Chapter\\.\\w+,\\s*)?\"([a-z][\\w.-]*)\"\\s*(\\+)?");

    /// The two keys of a choice: `t(late ? "…" : "…")`.
    private static final Pattern CHOSEN = Pattern.compile("\\b(?:t|rich|saying|warning)\\((?:[^\"();]|\\([^()\"]*\\))*"
            + "\\?\\s*\"([a-z][\\w.-]*)\"\\s*:\\s*\"([a-z][\\w.-]*)\"(?!\\s*\\+)");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties english = bundle("messages.properties");
    private final Properties german = bundle("messages_de.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void both_languages_leave_room_for_the_same_words() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key, ""))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void no_page_asks_for_a_word_that_nobody_wrote() throws IOException {
        var missing = new TreeSet<String>();
        for (Path root : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    missing.addAll(missing(file));
                }
            }
        }
        assertThat(missing).as("keys in neither bundle").isEmpty();
    }

    private Set<String> missing(Path file) throws IOException {
        var missing = new TreeSet<String>();
        var text = Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
        USED.matcher(text).results().forEach(use -> {
            boolean beginning = use.group(2) != null;
            if (!(beginning ? isBeginning(use.group(1)) : isKey(use.group(1)))) {
                missing.add(use.group(1) + " in " + file.getFileName());
            }
        });
        CHOSEN.matcher(text)
                .results()
                .flatMap(use -> Stream.of(use.group(1), use.group(2)))
                .filter(key -> !isKey(key))
                .forEach(key -> missing.add(key + " in " + file.getFileName()));
        return missing;
    }

    private boolean isKey(String key) {
        return english.containsKey(key) || english.containsKey(key + ".other");
    }

    private boolean isBeginning(String key) {
        return english.stringPropertyNames().stream().anyMatch(known -> known.startsWith(key));
    }

    @Test
    void both_words_of_a_choice_are_looked_up() {
        var choice = CHOSEN.matcher("ui.t(page.late() ? \"a.late\" : \"a.soon\", 3)");
        assertThat(choice.find()).isTrue();
        assertThat(choice.group(1) + " " + choice.group(2)).isEqualTo("a.late a.soon");
    }

    @Test
    void a_sentence_counts_its_customers() {
        Words words = Words.of(Locale.UK);
        assertThat(words.text("ui.span.week", 1)).isEqualTo("a week");
        assertThat(words.text("ui.span.week", 5)).isEqualTo("5 weeks");
        assertThat(words.text("ui.span.week", 1200)).isEqualTo("1,200 weeks");
        assertThat(Words.of(Locale.GERMANY).text("ui.span.week", 1200)).isEqualTo("1.200 Wochen");
    }

    @Test
    void a_language_we_do_not_speak_is_answered_in_english() {
        assertThat(Words.of(Locale.JAPAN).text("ui.undo")).isEqualTo("Undo");
    }

    @Test
    void markup_of_ours_stays_and_words_of_others_are_escaped() {
        var link = Html.trusted("<a href=\"/x\">");
        assertThat(Html.rendered(Words.of(Locale.UK).rich("ui.list.and", link, "<b>")))
                .isEqualTo("<a href=\"/x\"> and &lt;b&gt;");
        assertThat(Words.of(Locale.UK).text("ui.list.and", "{1}", "<b>")).isEqualTo("{1} and <b>");
    }

    private static Set<String> places(String sentence) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream("/" + name)) {
            bundle.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + " can't be read", e);
        }
        return bundle;
    }
}
