package perennial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/// Each module owns one schema and one folder of migrations. Others read it only through views that it publishes with a
/// version: `orders.placed_v1`.
class SqlBordersTest {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|update|delete from|copy|truncate|merge into|from|join)\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern PUBLISHED = Pattern.compile("[a-z_0-9]+_v[0-9]+");

    @Test
    void a_folder_of_migrations_makes_one_schema_of_its_own_name() {
        var made = new TreeMap<String, TreeSet<String>>();
        migrations()
                .forEach((file, sql) -> Schema.MADE
                        .matcher(sql)
                        .results()
                        .forEach(match -> made.computeIfAbsent(Schema.folder(file), folder -> new TreeSet<>())
                                .add(match.group(1))));

        assertThat(made).allSatisfy((folder, schemas) -> assertThat(schemas).containsExactly(folder));
    }

    @Test
    void a_folder_of_migrations_belongs_to_a_module() {
        var owners = House.MODULES.stream().map(Schema::of).toList();

        assertThat(migrations().keySet()).allSatisfy(file -> assertThat(owners).contains(Schema.folder(file)));
    }

    @Test
    void migrations_touch_their_own_schema_and_what_others_publish() {
        assertThat(migrations().entrySet().stream()
                        .flatMap(file -> trespasses(Schema.folder(file.getKey()), file.getValue())
                                .map(mention -> file.getKey() + " mentions " + mention)))
                .isEmpty();
    }

    @Test
    void the_sql_of_a_module_touches_its_own_schema_and_what_others_publish() {
        assertThat(House.MODULES.stream().flatMap(SqlBordersTest::trespasses)).isEmpty();
    }

    private static Stream<String> trespasses(ApplicationModule module) {
        return House.texts(House.folder(module), ".java").entrySet().stream()
                .flatMap(file -> LITERAL.matcher(file.getValue())
                        .results()
                        .map(MatchResult::group)
                        .filter(literal -> SQL.matcher(literal).find())
                        .flatMap(sql -> trespasses(Schema.of(module), sql))
                        .filter(mention -> !Schema.isTheirs(module, mention))
                        .map(mention -> file.getKey() + " mentions " + mention));
    }

    private static Stream<Schema.Mention> trespasses(String own, String sql) {
        return Schema.mentions(COMMENT.matcher(sql).replaceAll(""))
                .filter(mention -> !mention.schema().equals(own))
                .filter(mention -> !PUBLISHED.matcher(mention.name()).matches());
    }

    private static Map<Path, String> migrations() {
        return House.texts(House.MIGRATIONS, ".sql");
    }
}
