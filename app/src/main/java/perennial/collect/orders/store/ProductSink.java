package perennial.collect.orders.store;

import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Article;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Received;
import perennial.collect.intake.Sink;
import perennial.collect.intake.Tally;
import perennial.ground.database.CopyWriter;

/// Where a list of articles becomes products: new ones are added, known ones get its name, category and price. What
/// somebody here named by hand keeps that name.
@Component
@Order(15)
class ProductSink implements Sink {

    private final DataSource database;
    private final JdbcClient db;

    ProductSink(DataSource database, JdbcClient db) {
        this.database = database;
        this.db = db;
    }

    @Override
    public String key() {
        return "products";
    }

    @Override
    public Staging stage(long importId, String namespace) {
        var table = table(importId);
        db.sql("drop table if exists " + table).update();
        db.sql("""
                create unlogged table %s (
                    line     bigint not null,
                    key      text not null,
                    sku      text,
                    name     text,
                    category text,
                    price    bigint,
                    currency text
                )""".formatted(table)).update();
        return new Articles(CopyWriter.into(database, table));
    }

    private static String table(long importId) {
        return "orders.listed_" + importId;
    }

    private record Articles(CopyWriter rows) implements Staging {

        @Override
        public void take(Received received) {
            if (received instanceof Received.Listed listed) {
                write(listed.line(), listed.article());
            }
        }

        private void write(long line, Article article) {
            rows.number(line)
                    .text(OrderStaging.productKey(article.sku(), article.name()))
                    .text(article.sku())
                    .text(article.name())
                    .text(article.category())
                    .number(article.priceMinor())
                    .text(article.currency())
                    .end();
        }

        @Override
        public void commit() {
            rows.commit();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    @Override
    public Tally apply(long importId, String namespace, BiConsumer<Long, Complaint> refused) {
        db.sql("drop table if exists pg_temp.listed").update();
        db.sql("""
                create temp table listed on commit drop as
                select distinct on (l.key) l.*, p.id,
                       p.id is not null
                       and (p.price_minor, p.currency) is not distinct from (coalesce(l.price, p.price_minor),
                                                                             coalesce(l.currency, p.currency))
                       and (p.by_hand or (p.name, p.category) is not distinct from (coalesce(l.name, p.name),
                                                                                    coalesce(l.category, p.category)))
                       as same
                  from %s l
                  left join orders.product p on p.key = l.key
                 order by l.key, l.line desc
                """.formatted(table(importId))).update();
        run(importId, """
                insert into orders.product_journal (import_id, product_id, before)
                select :import, p.id, to_jsonb(p)
                  from pg_temp.listed l
                  join orders.product p on p.id = l.id
                 where not l.same
                """);
        long changed = run(importId, """
                update orders.product p
                   set name = case when p.by_hand then p.name else coalesce(l.name, p.name) end,
                       category = case when p.by_hand then p.category else coalesce(l.category, p.category) end,
                       price_minor = coalesce(l.price, p.price_minor),
                       currency = coalesce(l.currency, p.currency)
                  from pg_temp.listed l
                 where p.id = l.id
                   and not l.same
                """);
        long added = run(importId, """
                insert into orders.product (key, sku, name, category, price_minor, currency, import_id)
                select key, sku, name, category, price, currency, :import
                  from pg_temp.listed
                 where id is null
                """);
        long same = db.sql("select count(*) from pg_temp.listed where same")
                .query(Long.class)
                .single();
        return new Tally(added, changed, same);
    }

    @Override
    public Optional<Long> changedLaterBy(long importId) {
        return db.sql("""
                select later.import_id
                  from orders.product_journal later
                  join orders.product p on p.id = later.product_id
                  join intake.written_v1 w on w.import_id = later.import_id
                 where w.written > (select written from intake.written_v1 where import_id = :import)
                   and (p.import_id = :import
                        or exists (select from orders.product_journal mine
                                    where mine.import_id = :import and mine.product_id = later.product_id))
                 order by w.written desc
                 limit 1
                """).param("import", importId).query(Long.class).optional();
    }

    /// New products go with the orders' own undo, which knows whether somebody bought them since.
    @Override
    public void undo(long importId) {
        run(importId, """
                update orders.product p
                   set name = b.name,
                       category = b.category,
                       price_minor = b.price_minor,
                       currency = b.currency
                  from orders.product_journal j
                 cross join jsonb_populate_record(null::orders.product, j.before) b
                 where j.import_id = :import
                   and p.id = j.product_id
                   and p.by_hand = b.by_hand
                """);
        run(importId, "delete from orders.product_journal where import_id = :import");
    }

    @Override
    public void forget(long importId) {
        db.sql("drop table if exists " + table(importId)).update();
    }

    private int run(long importId, String sql) {
        var statement = db.sql(sql);
        return (sql.contains(":import") ? statement.param("import", importId) : statement).update();
    }
}
