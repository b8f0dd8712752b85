package perennial.collect.orders.store;

import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerRef;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.SaleLine;
import perennial.collect.intake.Sink;
import perennial.ground.database.CopyWriter;

/// Writes arriving order lines to a staging table, each with a fingerprint of what it says.
final class OrderStaging implements Sink.Staging {

    private static final String EVENTS = "orders_told_by_events";
    private static final int LONGEST_KEY = 400;

    private final String system;
    private final CopyWriter rows;
    private @Nullable Person lastBuyer;
    private @Nullable String lastRef;

    OrderStaging(DataSource database, JdbcClient db, long importId, String system) {
        this.system = system;
        var table = table(importId);
        db.sql("drop table if exists " + table).update();
        create(db, "create unlogged table " + table, "");
        this.rows = CopyWriter.into(database, table);
    }

    private OrderStaging(CopyWriter rows) {
        this.system = "";
        this.rows = rows;
    }

    /// Stages what events tell, as part of the transaction that reads them. Whose an order is they know by number.
    ///
    /// @param importId a negative number
    static OrderStaging ofEvents(DataSource database, JdbcClient db, long importId) {
        var table = table(importId);
        db.sql("drop table if exists " + table).update();
        create(db, "create temp table " + EVENTS, " on commit drop");
        return new OrderStaging(CopyWriter.within(database, table));
    }

    private static void create(JdbcClient db, String create, String end) {
        db.sql(create + """
                 (
                    line        bigint not null,
                    number      text,
                    ref         text,
                    at          timestamptz not null,
                    product_key text,
                    sku         text,
                    product     text,
                    category    text,
                    quantity    numeric,
                    amount      bigint,
                    total       bigint,
                    refunded    bigint,
                    currency    text,
                    channel     text,
                    location    text,
                    whole       boolean not null,
                    cancelled   boolean not null,
                    fingerprint bigint not null
                )""" + end).update();
    }

    static String table(long importId) {
        return importId < 0 ? "pg_temp." + EVENTS : "orders.arriving_" + importId;
    }

    @Override
    public void take(Received received) {
        if (received instanceof Received.Sale sale) {
            write(sale.line(), ref(sale.buyer()), sale.forgotten(), sale.sale());
        }
    }

    void take(long line, @Nullable Long customer, SaleLine sale) {
        write(line, customer == null ? null : customer.toString(), false, sale);
    }

    /// Rows of one order follow each other and share their buyer, so the last answer is usually the next.
    private @Nullable String ref(@Nullable Person buyer) {
        if (buyer != lastBuyer) {
            lastBuyer = buyer;
            lastRef = CustomerRef.of(system, buyer).map(CustomerRef::text).orElse(null);
        }
        return lastRef;
    }

    /// The mark of a sale and a number made up for it stay those the buyer gave it, so that the same file again changes
    /// nothing when the buyer was erased in between.
    private void write(long line, @Nullable String ref, boolean forgotten, SaleLine sale) {
        rows.number(line)
                .text(number(ref, sale))
                .text(forgotten ? null : ref)
                .instant(sale.at())
                .text(productKey(sale.sku(), sale.product()))
                .text(sale.sku())
                .text(sale.product())
                .text(sale.category())
                .decimal(sale.quantity())
                .number(sale.amountMinor())
                .number(sale.totalMinor())
                .number(sale.refundedMinor())
                .text(sale.currency())
                .text(sale.channel())
                .text(sale.location())
                .flag(sale.wholeOrder())
                .flag(sale.cancelled())
                .number(fingerprint(ref, sale))
                .end();
    }

    /// Lines without an order number that one customer bought at one moment are one order.
    private static @Nullable String number(@Nullable String ref, SaleLine sale) {
        if (sale.orderNumber() != null || ref == null || sale.wholeOrder()) {
            return sale.orderNumber();
        }
        return "~" + Long.toHexString(new Fingerprint().add(ref).add(sale.at()).value());
    }

    /// What tells a product from others: its number, or else its name. An index takes no cell of ten thousand
    /// characters.
    static @Nullable String productKey(@Nullable String sku, @Nullable String product) {
        var name = sku == null ? product : sku;
        if (name == null) {
            return null;
        }
        var key = name.strip().toLowerCase(Locale.ROOT);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    private static long fingerprint(@Nullable String ref, SaleLine sale) {
        return new Fingerprint()
                .add(ref)
                .add(sale.at())
                .add(sale.sku())
                .add(sale.product())
                .add(sale.category())
                .add(sale.quantity())
                .add(sale.amountMinor())
                .add(sale.totalMinor())
                .add(sale.refundedMinor())
                .add(sale.currency())
                .add(sale.channel())
                .add(sale.location())
                .add(sale.cancelled())
                .value();
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
