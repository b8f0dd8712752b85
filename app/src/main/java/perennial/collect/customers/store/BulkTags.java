package perennial.collect.customers.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.customers.SqlCondition;
import perennial.ground.access.Audit;
import perennial.ground.refresh.LaterRefresh;

/// Tags given to or taken from many customers at once. Remembers whom each change really touched, so that it can be
/// taken back row for row.
@Component
public class BulkTags {

    private final JdbcClient db;
    private final CustomerList list;
    private final Audit audit;
    private final LaterRefresh figures;

    BulkTags(JdbcClient db, CustomerList list, Audit audit, LaterRefresh figures) {
        this.db = db;
        this.list = list;
        this.audit = audit;
        this.figures = figures;
    }

    /// @param id by which it can be taken back
    /// @param customers how many it touched
    public record Done(long id, int customers) {}

    @Transactional
    public Done give(String tag, List<SqlCondition> whom, String by) {
        return apply("tag", """
                with chosen as (%s), changed as (
                    insert into customers.tag (customer_id, tag)
                    select id, :given_tag from chosen
                    on conflict do nothing
                    returning customer_id, import_id
                )
                """, tag, whom, by);
    }

    @Transactional
    public Done take(String tag, List<SqlCondition> whom, String by) {
        return apply("untag", """
                with chosen as (%s), changed as (
                    delete from customers.tag g
                     using chosen
                     where g.customer_id = chosen.id
                       and g.tag = :given_tag
                    returning g.customer_id, g.import_id
                )
                """, tag, whom, by);
    }

    private Done apply(String kind, String change, String tag, List<SqlCondition> whom, String by) {
        long id = db.sql("""
                insert into customers.bulk_edit (kind, tag, made_by) values (:kind, :tag, :by) returning id
                """)
                .param("kind", kind)
                .param("tag", tag)
                .param("by", by)
                .query(Long.class)
                .single();
        var selected = list.selected(whom);
        var values = new HashMap<String, Object>(selected.values());
        values.put("given_tag", tag);
        values.put("edit", id);
        int touched =
                db.sql(change.formatted(selected.sql()) + """
                insert into customers.bulk_edit_row (edit_id, customer_id, import_id)
                select :edit, customer_id, import_id from changed
                """).params(values).update();
        db.sql("update customers.bulk_edit set customers = :touched where id = :id")
                .param("touched", touched)
                .param("id", id)
                .update();
        audit.record("customers.bulk-" + kind, "bulk", id, Audit.Change.to(Map.of("tag", tag, "customers", touched)));
        figures.ask();
        return new Done(id, touched);
    }

    private record Made(String kind, String tag) {}

    /// @return how many are as before; empty if it had been taken back already
    @Transactional
    public Optional<Integer> undo(long id) {
        return db.sql("""
                update customers.bulk_edit
                   set undone_at = now()
                 where id = :id
                   and undone_at is null
                returning kind, tag
                """).param("id", id).query(Made.class).optional().map(made -> undo(id, made));
    }

    private int undo(long id, Made made) {
        var back = made.kind().equals("tag") ? """
                delete from customers.tag g
                 using customers.bulk_edit_row r
                 where r.edit_id = :id
                   and g.customer_id = r.customer_id
                   and g.tag = :tag
                   and g.import_id is null
                """ : """
                insert into customers.tag (customer_id, tag, import_id)
                select customer_id, :tag, import_id from customers.bulk_edit_row where edit_id = :id
                on conflict do nothing
                """;
        int touched = db.sql(back).param("id", id).param("tag", made.tag()).update();
        audit.record("customers.bulk-undone", "bulk", id, Audit.Change.to(Map.of("tag", made.tag())));
        figures.ask();
        return touched;
    }
}
