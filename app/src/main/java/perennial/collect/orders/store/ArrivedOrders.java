package perennial.collect.orders.store;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Tally;
import perennial.ground.shared.Business;

/// Puts the staged lines of one import together to orders and writes those that are new or changed.
final class ArrivedOrders {

    private final JdbcClient db;
    private final long importId;
    private final String namespace;
    private final Business business;

    ArrivedOrders(JdbcClient db, long importId, String namespace, Business business) {
        this.db = db;
        this.importId = importId;
        this.namespace = namespace;
        this.business = business;
    }

    void gather(BiConsumer<Long, Complaint> refused) {
        numberTheUnnumbered();
        refuseContradictions(refused);
        sumUp();
        compareWithKnown();
    }

    Tally write() {
        addProducts();
        journalChanged();
        replaceHeads();
        addHeads();
        addLines();
        return tally();
    }

    /// Equal rows within one file are real rows, so each gets its own number: what it says, and the how-manieth it is.
    private void numberTheUnnumbered() {
        run("""
                with counted as (
                    select line, row_number() over (partition by fingerprint order by line) as nth
                      from {arriving}
                     where number is null
                )
                update {arriving} r
                   set number = '~' || to_hex(r.fingerprint) || '.' || c.nth
                  from counted c
                 where c.line = r.line
                   and r.number is null
                """);
        run("analyze {arriving}");
    }

    /// One order can't have two buyers or, money going back aside, two days. The first line is believed.
    private void refuseContradictions(BiConsumer<Long, Complaint> refused) {
        run("drop table if exists pg_temp.contradiction");
        run("""
                create temp table contradiction on commit drop as
                with suspect as (
                    select r.number
                      from {arriving} r
                      left join {buyer}
                     group by r.number
                    having min(a.customer_id) <> max(a.customer_id)
                        or min(r.currency) <> max(r.currency)
                        or max(r.at) filter (where coalesce(r.amount, 0) >= 0)
                           - min(r.at) filter (where coalesce(r.amount, 0) >= 0) > interval '1 day'
                ), told as (
                    select r.line, r.number, r.at, r.amount, r.ref, r.currency, a.customer_id,
                           first_value(r.currency)    over first_line as first_currency,
                           first_value(a.customer_id) over first_line as first_customer,
                           first_value(r.ref)         over first_line as first_ref,
                           first_value(r.at)          over first_line as first_at,
                           first_value(r.line)        over first_line as first_line
                      from {arriving} r
                      join suspect s on s.number = r.number
                      left join {buyer}
                    window first_line as (partition by r.number order by r.line)
                )
                select line, number, first_line, ref, first_ref,
                       case when customer_id <> first_customer then 'buyer'
                            when currency <> first_currency then 'currency'
                            else 'day' end as other
                  from told
                 where customer_id <> first_customer
                    or currency <> first_currency
                    or (coalesce(amount, 0) >= 0 and abs(extract(epoch from at - first_at)) > 86400)
                """);
        run("delete from {arriving} r using pg_temp.contradiction c where c.line = r.line");
        db.sql("select line, number, first_line, other from pg_temp.contradiction order by line")
                .query(row -> {
                    refused.accept(
                            row.getLong("line"),
                            Complaint.of(
                                    "intake.complaint.order-has-other-" + row.getString("other"),
                                    null,
                                    row.getString("number"),
                                    row.getString("first_line")));
                });
    }

    /// A row is one order as the file tells it.
    private void sumUp() {
        run("drop table if exists pg_temp.told, pg_temp.head");
        run("""
                create temp table told on commit drop as
                select r.number,
                       min(r.line) as first_line,
                       max(a.customer_id) as customer_id,
                       coalesce(min(r.at) filter (where coalesce(r.amount, 0) >= 0), min(r.at)) as placed_at,
                       max(r.currency) as currency,
                       max(r.total) as total,
                       coalesce(sum(r.amount) filter (where r.amount > 0), 0)::bigint as paid,
                       coalesce(-sum(r.amount) filter (where r.amount < 0), 0)::bigint as paid_back,
                       coalesce(max(r.refunded), 0) as refunded,
                       bool_or(r.cancelled) as cancelled,
                       bool_or(r.whole and coalesce(r.amount, 0) = 0) as paid_by_voucher,
                       bool_and(r.amount is null and r.total is null) as without_money,
                       max(r.channel) as channel,
                       max(r.location) as location,
                       sum(r.fingerprint) as content
                  from {arriving} r
                  left join {buyer}
                 group by r.number
                """);
        run("""
                create temp table head on commit drop as
                select t.number, t.first_line, t.customer_id, t.placed_at, t.channel, t.location, t.content,
                       (t.placed_at at time zone :zone)::date as placed_on,
                       case when t.without_money then null else coalesce(t.currency, :currency) end as currency,
                       case when t.without_money then null
                            when t.total is not null then greatest(t.total, 0)
                            else t.paid end as gross,
                       t.refunded + case when t.total is not null then greatest(-t.total, 0)
                                         else t.paid_back end as refunded,
                       case when t.cancelled then 'cancelled'
                            when t.without_money or t.total > 0 or (t.total is null and t.paid > 0) then 'placed'
                            when t.refunded > 0 or t.total < 0 or t.paid_back > 0 then 'credit'
                            when t.paid_by_voucher or t.total = 0 then 'placed'
                            else 'free' end as state
                  from pg_temp.told t
                """);
        run("analyze pg_temp.head");
    }

    /// New orders get their ids in the order of the file, so that what is written next stands next to each other.
    private void compareWithKnown() {
        run("drop table if exists pg_temp.compared");
        run("""
                create temp table compared on commit drop as
                select h.*,
                       coalesce(o.id, nextval('orders.orders_id_seq')) as id,
                       o.id is null as is_new,
                       o.id is not null and o.content <> h.content as is_changed,
                       case when h.currency = :currency then 1 else rate.factor end as factor
                  from (select * from pg_temp.head order by first_line) h
                  left join orders.orders o on o.namespace = :namespace and o.number = h.number
                  left join lateral (select e.factor
                                       from orders.rate e
                                      where e.currency = h.currency
                                        and e.reporting = :currency
                                        and e.valid_from <= h.placed_on
                                      order by e.valid_from desc
                                      limit 1) rate on h.currency <> :currency
                """);
        run("analyze pg_temp.compared");
    }

    private void addProducts() {
        run("""
                insert into orders.product (key, sku, name, category, import_id)
                select r.product_key, r.sku, r.product, r.category, :import
                  from (select coalesce(min(line) filter (where product is not null), min(line)) as line
                          from {arriving}
                         where product_key is not null
                         group by product_key) first
                  join {arriving} r on r.line = first.line
                on conflict (key) do nothing
                """);
    }

    private void journalChanged() {
        run("""
                insert into orders.journal (import_id, order_id, before, lines)
                select :import, o.id, to_jsonb(o),
                       coalesce((select jsonb_agg(l) from orders.line l where l.order_id = o.id), '[]')
                  from pg_temp.compared c
                  join orders.orders o on o.id = c.id
                 where c.is_changed
                """);
        run("delete from orders.line l using pg_temp.compared c where c.is_changed and l.order_id = c.id");
    }

    private void replaceHeads() {
        run("""
                update orders.orders o
                   set customer_id = c.customer_id,
                       placed_at = c.placed_at,
                       placed_on = c.placed_on,
                       currency = c.currency,
                       gross_minor = c.gross,
                       refunded_minor = c.refunded,
                       gross_reported = round(c.gross * c.factor),
                       refunded_reported = round(c.refunded * c.factor),
                       state = c.state,
                       channel = c.channel,
                       location = c.location,
                       content = c.content
                  from pg_temp.compared c
                 where c.is_changed
                   and o.id = c.id
                """);
    }

    private void addHeads() {
        run("""
                insert into orders.orders (id, namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           refunded_minor, gross_reported, refunded_reported, state, channel, location,
                                           content, import_id)
                select id, :namespace, number, customer_id, placed_at, placed_on, currency, gross, refunded,
                       round(gross * factor), round(refunded * factor), state, channel, location, content, :import
                  from pg_temp.compared
                 where is_new
                 order by id
                """);
    }

    private void addLines() {
        run("""
                insert into orders.line (order_id, position, product_id, quantity, amount_minor)
                select c.id, r.line, p.id, r.quantity, r.amount
                  from {arriving} r
                  join pg_temp.compared c on c.number = r.number and (c.is_new or c.is_changed)
                  left join orders.product p on p.key = r.product_key
                 where r.product_key is not null or r.quantity is not null
                """);
    }

    private Tally tally() {
        return db.sql("""
                select count(*) filter (where is_new) as added,
                       count(*) filter (where is_changed) as changed,
                       count(*) filter (where not is_new and not is_changed) as same
                  from pg_temp.compared
                """).query(Tally.class).single();
    }

    /// An import has found out who its rows speak of; events know the customer's number.
    private String buyer() {
        return importId < 0
                ? "(select id as customer_id from customers.customer_v1) a on a.customer_id = r.ref::bigint"
                : "customers.arrived_v1 a on a.import_id = :import and a.ref = r.ref";
    }

    private void run(String sql) {
        var statement =
                db.sql(sql.replace("{arriving}", OrderStaging.table(importId)).replace("{buyer}", buyer()));
        statement
                .param("import", importId)
                .param("namespace", namespace)
                .param("zone", business.zone().getId())
                .param("currency", business.currency().getCurrencyCode())
                .update();
    }
}
