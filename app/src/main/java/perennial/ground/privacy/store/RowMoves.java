package perennial.ground.privacy.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Moved;

/// Moves the rows of one table from one customer to another and back. What would break an index that allows something
/// once is found out from the database, so that no module has to say it twice.
public final class RowMoves {

    private final JdbcClient db;
    private final TableShape shape;
    private final String column;

    private RowMoves(JdbcClient db, TableShape shape, String column) {
        this.db = db;
        this.shape = shape;
        this.column = column;
    }

    /// @return empty if there is no such table yet
    public static Optional<RowMoves> in(JdbcClient db, String table, String column) {
        return TableShape.of(db, table, column).map(shape -> new RowMoves(db, shape, column));
    }

    public Moved move(Belonging belonging, long from, long to) {
        return switch (belonging.fate()) {
            case MOVES -> {
                var twins = takeTwins(from, to);
                yield new Moved(belonging, repoint(from, to), twins);
            }
            case LAID_ASIDE -> new Moved(belonging, Moved.NONE, take("true", from, from));
            case MADE_ANEW -> {
                take("true", from, from);
                yield new Moved(belonging, Moved.NONE, Moved.NONE);
            }
        };
    }

    /// Rows of which the other customer has the like.
    private String takeTwins(long from, long to) {
        var alike = shape.uniques().stream().map(this::hasTwin).collect(Collectors.joining(" or "));
        return alike.isEmpty() ? Moved.NONE : take(alike, from, to);
    }

    /// The parts are named in the inner query, so that in the outer one their columns are those of the row at hand.
    private String hasTwin(TableShape.Unique unique) {
        var parts = unique.parts();
        var named = IntStream.range(0, parts.size())
                .mapToObj(n -> "(" + parts.get(n) + ") as part_" + n)
                .collect(Collectors.joining(", "));
        var equal = IntStream.range(0, parts.size())
                .mapToObj(n -> " and twin.part_" + n + " is not distinct from (" + parts.get(n) + ")")
                .collect(Collectors.joining());
        var about = unique.predicate() == null ? "" : " and (" + unique.predicate() + ")";
        return "exists (select from (select %s from %s where %s = :to%s) twin where true%s%s)"
                .formatted(named, shape.table(), column, about, about, equal);
    }

    private String take(String which, long from, long to) {
        var sql = """
                with taken as (
                    delete from %1$s gone where gone.%2$s = :from and (%3$s) returning to_jsonb(gone) as kept
                )
                select coalesce(jsonb_agg(kept), '[]')::text from taken
                """.formatted(shape.table(), column, which);
        var statement = db.sql(sql).param("from", from);
        return (which.contains(":to") ? statement.param("to", to) : statement)
                .query(String.class)
                .single();
    }

    private String repoint(long from, long to) {
        if (shape.key().isEmpty()) {
            throw new IllegalStateException(
                    "rows of " + shape.table() + " can't move and come back: it has no primary key");
        }
        var key = keyBesides().stream()
                .map(name -> "'" + name.replace("\"", "") + "', moved." + name)
                .collect(Collectors.joining(", "));
        return db.sql("""
                with repointed as (
                    update %1$s moved set %2$s = :to where moved.%2$s = :from
                    returning jsonb_build_object(%3$s) as key
                )
                select coalesce(jsonb_agg(key), '[]')::text from repointed
                """.formatted(shape.table(), column, key))
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .single();
    }

    public void bringBack(Moved moved, long from, long to) {
        if (!moved.keys().equals(Moved.NONE)) {
            db.sql("""
                    update %1$s back
                       set %2$s = :from
                      from jsonb_populate_recordset(null::%1$s, :keys::jsonb) k
                     where back.%2$s = :to%3$s
                    """.formatted(shape.table(), column, sameKey("back", "k")))
                    .param("from", from)
                    .param("to", to)
                    .param("keys", moved.keys())
                    .update();
        }
        if (!moved.aside().equals(Moved.NONE)) {
            db.sql("""
                    insert into %1$s overriding system value
                    select k.*
                      from jsonb_populate_recordset(null::%1$s, :rows::jsonb) k
                     where true%2$s
                    on conflict do nothing
                    """.formatted(shape.table(), stillReferring()))
                    .param("rows", moved.aside())
                    .update();
        }
    }

    /// @return what is laid aside now, and what has moved
    public Moved tryAgain(Moved moved, long to) {
        if (moved.belonging().fate() != Belonging.Fate.MOVES || moved.aside().equals(Moved.NONE)) {
            return moved;
        }
        var key = keyBesides().stream()
                .map(name -> "'" + name.replace("\"", "") + "', r." + name)
                .collect(Collectors.joining(", "));
        return db.sql("""
                with again as (
                    insert into %1$s overriding system value
                    select k.*
                      from jsonb_array_elements(:aside::jsonb) a (kept)
                     cross join jsonb_populate_record(null::%1$s,
                                                      a.kept || jsonb_build_object('%2$s', :to::bigint)) k
                     where true%3$s
                    on conflict do nothing
                    returning *
                )
                select (:keys::jsonb || coalesce((select jsonb_agg(jsonb_build_object(%4$s)) from again r), '[]'))::text
                           as keys,
                       coalesce((select jsonb_agg(a.kept)
                                   from jsonb_array_elements(:aside::jsonb) a (kept)
                                  where not exists (select from again r
                                                     where to_jsonb(r) - '%2$s' = a.kept - '%2$s')), '[]')::text as aside
                """.formatted(shape.table(), column, stillReferring(), key))
                .param("aside", moved.aside())
                .param("keys", moved.keys())
                .param("to", to)
                .query((row, n) -> new Moved(moved.belonging(), row.getString("keys"), row.getString("aside")))
                .single();
    }

    private List<String> keyBesides() {
        var key = new ArrayList<>(shape.key());
        key.remove(column);
        return key;
    }

    private String sameKey(String one, String other) {
        return keyBesides().stream()
                .map(name -> " and " + one + "." + name + " = " + other + "." + name)
                .collect(Collectors.joining());
    }

    /// What a row laid aside spoke of may be gone by now.
    private String stillReferring() {
        return shape.references().stream().map(RowMoves::stillThere).collect(Collectors.joining());
    }

    private static String stillThere(TableShape.Reference reference) {
        var columns = reference.columns();
        var absent = columns.stream().map(name -> "k." + name + " is null").collect(Collectors.joining(" or "));
        var same = IntStream.range(0, columns.size())
                .mapToObj(n -> " and there." + reference.found().get(n) + " = k." + columns.get(n))
                .collect(Collectors.joining());
        return " and (%s or exists (select from %s there where true%s))".formatted(absent, reference.to(), same);
    }
}
