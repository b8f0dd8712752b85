package perennial.architecture;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;

/// Which schema is whose, and who is mentioned in a text of SQL.
final class Schema {

    static final Pattern MADE = Pattern.compile("create schema (?:if not exists )?([a-z_]+)");
    static final Pattern TABLE =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_]+)\\.([a-z_0-9]+)");
    static final Pattern VIEW =
            Pattern.compile("create (?:or replace )?(?:materialized )?view ([a-z_]+)\\.([a-z_0-9]+)");
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.:'])([a-z_]+)\\.([a-z_0-9]+)");

    /// Every folder of migrations is a schema.
    private static final Set<String> ALL = House.texts(House.MIGRATIONS, ".sql").keySet().stream()
            .map(Schema::folder)
            .collect(Collectors.toUnmodifiableSet());

    record Mention(String schema, String name) {
        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /// What the migrations themselves write down; only the module that runs them reads it, and it has no schema.
    private static final Mention HISTORY = new Mention("ground", "flyway_schema_history");

    private Schema() {}

    static String of(ApplicationModule module) {
        var noun = House.noun(module);
        return noun.equals("shared") ? "ground" : noun;
    }

    static boolean isTheirs(ApplicationModule module, Mention mention) {
        return House.noun(module).equals("database") && mention.equals(HISTORY);
    }

    static String folder(Path migration) {
        return House.MIGRATIONS.relativize(migration).getName(0).toString();
    }

    static Stream<Mention> mentions(String sql) {
        return QUALIFIED
                .matcher(sql)
                .results()
                .map(match -> new Mention(match.group(1), match.group(2)))
                .filter(mention -> ALL.contains(mention.schema()));
    }
}
