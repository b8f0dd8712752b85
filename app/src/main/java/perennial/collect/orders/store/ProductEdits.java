package perennial.collect.orders.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;

/// Products named, sorted into categories and priced by hand; every change is audited and can be taken back.
@Component
public class ProductEdits {

    private final JdbcClient db;
    private final Audit audit;

    ProductEdits(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// @param priceMinor in minor units of `currency`
    public record Offer(
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor,
            @Nullable String currency) {}

    public Optional<Offer> find(long id) {
        return db.sql("select name, category, price_minor, currency from orders.product where id = :id")
                .param("id", id)
                .query(Offer.class)
                .optional();
    }

    /// @param seen what the person saw when they began
    /// @return by which it can be taken back; empty if somebody else was quicker
    @Transactional
    public Optional<Long> change(long id, Offer seen, Offer entered, String by) {
        var now = db.sql("select name, category, price_minor, currency from orders.product where id = :id for update")
                .param("id", id)
                .query(Offer.class)
                .single();
        if (!now.equals(seen)) {
            return Optional.empty();
        }
        long edit =
                db.sql("""
                insert into orders.product_edit (product_id, made_by, before)
                select id, :by, to_jsonb(p) from orders.product p where id = :id
                returning id
                """).param("id", id).param("by", by).query(Long.class).single();
        db.sql("""
                update orders.product
                   set name = :name, category = :category, price_minor = :price, currency = :currency, by_hand = true
                 where id = :id
                """)
                .param("id", id)
                .param("name", entered.name())
                .param("category", entered.category())
                .param("price", entered.priceMinor())
                .param("currency", entered.currency())
                .update();
        audit.record("orders.product-changed", "product", id, new Audit.Change(told(now), told(entered)));
        return Optional.of(edit);
    }

    private static Map<String, ?> told(Offer offer) {
        return Map.of(
                "name", String.valueOf(offer.name()),
                "category", String.valueOf(offer.category()),
                "price", offer.priceMinor() + " " + offer.currency());
    }

    /// @return the product, if this was its last change
    @Transactional
    public Optional<Long> undo(long edit) {
        var product = db.sql("""
                update orders.product p
                   set name = b.name, category = b.category, price_minor = b.price_minor, currency = b.currency,
                       by_hand = b.by_hand
                  from orders.product_edit e
                 cross join jsonb_populate_record(null::orders.product, e.before) b
                 where e.id = :edit
                   and p.id = e.product_id
                   and not exists (select from orders.product_edit later
                                    where later.product_id = e.product_id and later.id > e.id)
                returning p.id
                """).param("edit", edit).query(Long.class).optional();
        product.ifPresent(id -> {
            db.sql("delete from orders.product_edit where id = :edit")
                    .param("edit", edit)
                    .update();
            audit.record("orders.product-edit-undone", "product", id, Audit.Change.NONE);
        });
        return product;
    }
}
