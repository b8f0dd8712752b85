package perennial.understand.traits.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;
import perennial.understand.traits.Trait;
import perennial.understand.traits.TraitSource;
import perennial.understand.traits.Traits;

/// Writes one wide row per customer from all sources in one statement, beside the old rows, and swaps it in.
@Component
@Order(400)
class TraitStep implements RefreshStep {

    private final JdbcClient db;
    private final Traits traits;

    TraitStep(JdbcClient db, Traits traits) {
        this.db = db;
        this.traits = traits;
    }

    @Override
    public String key() {
        return "traits";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history", "rfm", "forecast", "stages");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        FreshTable.awaitPermission(db);
        FreshTable.readEverything(db);
        FreshTable.readInOrder(db);
        db.sql("drop table if exists traits.customer_next").update();
        db.sql("create table traits.customer_next as select c.id as customer_id, %s from customers.customer_v1 c %s"
                        .formatted(columns(), joins()))
                .update();
        index();
        db.sql("drop view if exists traits.customer_v1").update();
        db.sql("drop table if exists traits.customer").update();
        db.sql("alter table traits.customer_next rename to customer").update();
        db.sql("create view traits.customer_v1 as select * from traits.customer")
                .update();
        db.sql("analyze traits.customer").update();
    }

    /// Whether the table has a column for every trait.
    boolean isUpToDate() {
        var columns = db.sql("""
                select column_name
                  from information_schema.columns
                 where table_schema = 'traits'
                   and table_name = 'customer_v1'
                """).query(String.class).set();
        return traits.all().stream().map(Trait::key).allMatch(columns::contains);
    }

    private String columns() {
        return traits.all().stream()
                .map(trait -> trait.sql() + " as " + trait.key())
                .collect(Collectors.joining(",\n       "));
    }

    private String joins() {
        return traits.sources().stream().map(TraitSource::join).collect(Collectors.joining("\n  "));
    }

    private void index() {
        db.sql("create unique index on traits.customer_next (customer_id)").update();
        for (var trait : traits.all()) {
            if (trait.sorted()) {
                db.sql("create index on traits.customer_next (%s desc nulls last, customer_id desc)"
                                .formatted(trait.key()))
                        .update();
            }
        }
        if (traits.named("stage").map(Trait::key).isPresent()) {
            // a number, because sorting a million words of which eight differ takes twice as long
            db.sql("create index on traits.customer_next "
                            + "(hashtext(stage), value desc nulls last, customer_id desc)")
                    .update();
        }
    }
}
