package perennial.ground.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table that is made anew as a whole beside the old one, and swapped in at the end of the transaction.
///
/// Readers see the old rows until then and never wait for the writing. Filling an empty table and building its indexes
/// afterwards is several times faster than changing rows in place. The table's published view `<table>_v1`, if it has
/// one, follows.
public final class FreshTable {

    private static final long SWAPS = 0x5_0A95;

    private final JdbcClient db;
    private final String schema;
    private final String name;

    private FreshTable(JdbcClient db, String schema, String name) {
        this.db = db;
        this.schema = schema;
        this.name = name;
    }

    /// Keeps tables from being swapped until the connection is closed. A backup looks at one moment, but finds tables
    /// by their present names: it would take a table that was swapped in since for an empty one.
    public static void holdSwaps(JdbcClient db) {
        db.sql("select pg_advisory_lock(:lock)").param("lock", SWAPS).query().listOfRows();
    }

    /// The same until the end of the transaction at hand: waits for those that are being made, and none begins
    /// meanwhile.
    public static void holdSwapsHere(JdbcClient db) {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", SWAPS)
                .query()
                .listOfRows();
    }

    /// Waits while swaps are held, and keeps others from holding them until the end of the transaction. Whoever swaps
    /// tables by hand asks this first.
    public static void awaitPermission(JdbcClient db) {
        db.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", SWAPS)
                .query()
                .listOfRows();
    }

    /// Makes an empty table with the old one's columns. To be called within a transaction.
    public static FreshTable like(JdbcClient db, String schema, String name) {
        var table = new FreshTable(db, schema, name);
        awaitPermission(db);
        readEverything(db);
        db.sql("drop table if exists " + table.next()).update();
        db.sql("create table %s (like %s.%s including defaults including constraints)"
                        .formatted(table.next(), schema, name))
                .update();
        return table;
    }

    /// Prepares the transaction at hand for reading whole tables: with room to sort, and without the belief that
    /// fetching millions of rows one by one in an index's order is nearly as good as reading them as they lie.
    public static void readEverything(JdbcClient db) {
        db.sql("set local work_mem = '192MB'").update();
        db.sql("set local enable_indexscan = off").update();
    }

    /// Prepares the transaction at hand for putting tables together that lie in the order of their key: they are read
    /// side by side, and nothing is hashed.
    public static void readInOrder(JdbcClient db) {
        db.sql("set local enable_indexscan = on").update();
        db.sql("set local enable_hashjoin = off").update();
    }

    /// The new table's name, for the statements that fill it.
    public String next() {
        return schema + "." + name + "_next";
    }

    /// Puts the new table in the old one's place, with the same indexes.
    public void swapIn() {
        var indexes = indexes();
        for (var index : indexes) {
            db.sql(index.definition()
                            .replace(" INDEX " + index.name() + " ON ", " INDEX " + index.name() + "_next ON ")
                            .replace(" ON %s.%s ".formatted(schema, name), " ON " + next() + " "))
                    .update();
        }
        repointView();
        db.sql("drop table %s.%s".formatted(schema, name)).update();
        db.sql("alter table %s rename to %s".formatted(next(), name)).update();
        for (var index : indexes) {
            db.sql("alter index %s.%s_next rename to %s".formatted(schema, index.name(), index.name()))
                    .update();
        }
        db.sql("analyze %s.%s".formatted(schema, name)).update();
    }

    private record Index(String name, String definition) {}

    private List<Index> indexes() {
        return db.sql("select indexname as name, indexdef as definition from pg_indexes "
                        + "where schemaname = :schema and tablename = :table")
                .param("schema", schema)
                .param("table", name)
                .query(Index.class)
                .list();
    }

    private void repointView() {
        var columns = db.sql("""
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                  from information_schema.columns
                 where table_schema = :schema
                   and table_name = :view
                """)
                .param("schema", schema)
                .param("view", name + "_v1")
                .query(String.class)
                .optional();
        columns.ifPresent(list -> db.sql(
                        "create or replace view %s.%s_v1 as select %s from %s".formatted(schema, name, list, next()))
                .update());
    }
}
