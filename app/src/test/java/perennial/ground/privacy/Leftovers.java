package perennial.ground.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for words in every column of every table that could hold them, and in every kept file.
final class Leftovers {

    private final JdbcClient db;

    Leftovers(JdbcClient db) {
        this.db = db;
    }

    private record Column(String place, String name, String type) {}

    /// Where the words still stand: `customers.note.text: quackenbush`.
    List<String> of(List<String> words) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var text = column.type().equals("bytea")
                    ? "encode(\"%s\", 'escape')".formatted(column.name())
                    : "\"%s\"::text".formatted(column.name());
            for (var word : words) {
                long rows = db.sql("select count(*) from %s where lower(%s) like :word".formatted(column.place(), text))
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(column.place() + "." + column.name() + ": " + word);
                }
            }
        }
        return found;
    }

    List<String> inFiles(Path folder, List<String> words) {
        var found = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                words.stream().filter(text::contains).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<Column> columns() {
        return db.sql("""
                select format('%I.%I', n.nspname, c.relname) as place, a.attname as name,
                       format_type(a.atttypid, null) as type
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'm')
                   and a.attnum > 0
                   and not a.attisdropped
                   and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'testing')
                   and format_type(a.atttypid, null)
                       in ('text', 'text[]', 'character varying', 'jsonb', 'json', 'bytea', 'name')
                """).query(Column.class).list();
    }
}
