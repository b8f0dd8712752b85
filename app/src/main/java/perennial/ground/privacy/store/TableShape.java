package perennial.ground.privacy.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself knows of a table: which rows are the same, and which others they need.
///
/// @param table as PostgreSQL writes its name
/// @param key columns of its primary key; none if it has none
record TableShape(String table, List<String> key, List<Unique> uniques, List<Reference> references) {

    /// An index that allows each customer to have something once.
    ///
    /// @param parts columns and expressions besides the customer's number
    /// @param predicate rows it is about; null for all
    record Unique(List<String> parts, @Nullable String predicate) {}

    /// @param columns that have to be found in the other table's columns, unless one is empty
    record Reference(String to, List<String> columns, List<String> found) {}

    /// @return empty if there is no such table yet
    static Optional<TableShape> of(JdbcClient db, String table, String column) {
        return db.sql("select to_regclass(:table)::text")
                .param("table", table)
                .query(String.class)
                .optional()
                .map(name -> new TableShape(name, key(db, name), uniques(db, name, column), references(db, name)));
    }

    private static List<String> key(JdbcClient db, String table) {
        return db.sql("""
                select quote_ident(a.attname)
                  from pg_index i
                 cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, nth)
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                 where i.indrelid = :table::regclass
                   and i.indisprimary
                 order by k.nth
                """).param("table", table).query(String.class).list();
    }

    private static List<Unique> uniques(JdbcClient db, String table, String column) {
        return db.sql("""
                select array(select pg_get_indexdef(i.indexrelid, nth, true)
                               from generate_series(1, i.indnkeyatts) nth
                              where i.indkey[nth - 1] <> a.attnum) as parts,
                       pg_get_expr(i.indpred, i.indrelid, true) as predicate
                  from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attname = :column
                 where i.indrelid = :table::regclass
                   and i.indisunique
                   and a.attnum = any (i.indkey)
                """)
                .param("table", table)
                .param("column", column)
                .query((row, n) -> new Unique(texts(row.getArray("parts")), row.getString("predicate")))
                .list();
    }

    private static List<Reference> references(JdbcClient db, String table) {
        return db.sql("""
                select f.confrelid::regclass::text as referred,
                       array(select quote_ident(a.attname)
                               from unnest(f.conkey) with ordinality as k (attnum, nth)
                               join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum
                              order by k.nth) as columns,
                       array(select quote_ident(a.attname)
                               from unnest(f.confkey) with ordinality as k (attnum, nth)
                               join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum
                              order by k.nth) as found
                  from pg_constraint f
                 where f.contype = 'f'
                   and f.conrelid = :table::regclass
                """)
                .param("table", table)
                .query((row, n) -> new Reference(
                        row.getString("referred"), texts(row.getArray("columns")), texts(row.getArray("found"))))
                .list();
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
