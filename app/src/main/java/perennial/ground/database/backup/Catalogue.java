package perennial.ground.database.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.database.backup.Manifest.Column;
import perennial.ground.database.backup.Manifest.Partition;
import perennial.ground.database.backup.Manifest.Sequence;

/// What there is in the schemas of our modules, as PostgreSQL's own tables tell it.
record Catalogue(JdbcClient db, List<String> schemas) {

    /// A table that holds rows itself; all names are quoted where they need it.
    record Found(
            String schema,
            String name,
            List<Column> columns,
            @Nullable Partition partition) {
        String qualified() {
            return schema + "." + name;
        }
    }

    record ForeignKey(String table, String name, String definition) {}

    boolean isEmpty() {
        return db.sql("select not exists (select from pg_namespace where nspname = any(:schemas))")
                .param("schemas", array())
                .query(Boolean.class)
                .single();
    }

    List<Found> tables() {
        return db.sql("""
                select quote_ident(n.nspname) as schema,
                       quote_ident(c.relname) as name,
                       i.inhparent::regclass::text as parent,
                       pg_get_expr(c.relpartbound, c.oid) as bound
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_inherits i on i.inhrelid = c.oid and c.relispartition
                 where c.relkind = 'r'
                   and n.nspname = any(:schemas)
                   and c.relname <> 'flyway_schema_history'
                 order by n.nspname, c.relname
                """)
                .param("schemas", array())
                .query((row, n) -> new Found(
                        row.getString("schema"),
                        row.getString("name"),
                        columns(row.getString("schema") + "." + row.getString("name")),
                        row.getString("parent") == null
                                ? null
                                : new Partition(row.getString("parent"), row.getString("bound"))))
                .list();
    }

    /// The columns that are stored, not computed.
    private List<Column> columns(String table) {
        return db.sql("""
                select quote_ident(attname) as name,
                       format_type(atttypid, atttypmod) as type
                  from pg_attribute
                 where attrelid = :table::regclass
                   and attnum > 0
                   and not attisdropped
                   and attgenerated = ''
                 order by attnum
                """).param("table", table).query(Column.class).list();
    }

    List<Sequence> sequences() {
        var names = db.sql("""
                select format('%I', n.nspname) as schema, format('%I', c.relname) as name
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S'
                   and n.nspname = any(:schemas)
                 order by n.nspname, c.relname
                """).param("schemas", array()).query(Named.class).list();
        return names.stream()
                .map(sequence -> db.sql(
                                "select '%1$s' as schema, '%2$s' as name, last_value as value, is_called as called from %1$s.%2$s"
                                        .formatted(sequence.schema, sequence.name))
                        .query(Sequence.class)
                        .single())
                .toList();
    }

    private record Named(String schema, String name) {}

    /// Those of whole tables; their partitions follow.
    List<ForeignKey> foreignKeys() {
        return db.sql("""
                select k.conrelid::regclass::text as "table",
                       quote_ident(k.conname) as name,
                       pg_get_constraintdef(k.oid) as definition
                  from pg_constraint k
                  join pg_namespace n on n.oid = k.connamespace
                 where k.contype = 'f'
                   and k.conparentid = 0
                   and n.nspname = any(:schemas)
                """).param("schemas", array()).query(ForeignKey.class).list();
    }

    private String[] array() {
        return schemas.toArray(String[]::new);
    }
}
