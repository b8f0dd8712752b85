package perennial.collect.customers.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerUse;

/// Remembers what a customer looked like before somebody changed them, row for row, and brings it back.
@Component
class EditJournal {

    /// Tables whose rows belong to one customer and are part of an edit.
    private static final List<String> DETAILS = List.of("email_address", "phone_number", "address", "identity");

    private final JdbcClient db;
    private final List<CustomerUse> uses;

    EditJournal(JdbcClient db, List<CustomerUse> uses) {
        this.db = db;
        this.uses = uses;
    }

    long added(long id, String by) {
        return db.sql("""
                insert into customers.edit (customer_id, made_by, after_version)
                select id, :by, version from customers.customer where id = :id
                returning id
                """).param("id", id).param("by", by).query(Long.class).single();
    }

    /// To be called before the change.
    long changing(long id, String by) {
        var details = DETAILS.stream().map(table -> """
                        , '%1$s', (select coalesce(jsonb_agg(to_jsonb(d)), '[]')
                                     from customers.%1$s d
                                    where d.customer_id = c.id)""".formatted(table)).collect(Collectors.joining());
        return db.sql("""
                insert into customers.edit (customer_id, made_by, before, after_version)
                select c.id, :by, jsonb_build_object('customer', to_jsonb(c)%s), c.version + 1
                  from customers.customer c
                 where c.id = :id
                returning id
                """.formatted(details))
                .param("id", id)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// The number of the last change by hand; 0 if there was none.
    long last(long customerId) {
        return db.sql("select coalesce(max(id), 0) from customers.edit where customer_id = :id")
                .param("id", customerId)
                .query(Long.class)
                .single();
    }

    Optional<String> lastAfter(long customerId, long edit) {
        return db.sql("""
                select made_by
                  from customers.edit
                 where customer_id = :id
                   and id > :edit
                 order by id desc
                 limit 1
                """)
                .param("id", customerId)
                .param("edit", edit)
                .query(String.class)
                .optional();
    }

    private record Edit(long customerId, boolean fresh) {}

    /// @return the customer it was about; empty if something else has happened to them since
    Optional<Long> undo(long edit) {
        var made = db.sql("""
                select e.customer_id, e.before is null as fresh
                  from customers.edit e
                  join customers.customer c on c.id = e.customer_id and c.version = e.after_version
                 where e.id = :edit
                   and not exists (select from customers.edit later
                                    where later.customer_id = e.customer_id and later.id > e.id)
                   for update of c
                """).param("edit", edit).query(Edit.class).optional();
        return made.filter(found -> found.fresh() ? remove(found.customerId()) : restore(edit, found.customerId()))
                .map(Edit::customerId);
    }

    /// Whom others speak of by now stays.
    private boolean remove(long customerId) {
        var needed = uses.stream().map(use -> "or " + use.condition()).collect(Collectors.joining(" "));
        return db.sql("""
                delete from customers.customer c
                 where c.id = :id
                   and not (exists (select from customers.note n where n.customer_id = c.id)
                            or exists (select from customers.consent k where k.customer_id = c.id)
                            or exists (select from customers.customer p where p.company_id = c.id) %s)
                """.formatted(needed)).param("id", customerId).update() == 1;
    }

    /// What an import has brought since the edit is neither the edit's nor what was there before, and stays.
    private void removeKnown(String table, long edit, long customerId) {
        db.sql("""
                delete from customers.%1$s d
                 where d.customer_id = :id
                   and (d.import_id is null
                        or exists (select from customers.edit e
                                    cross join jsonb_populate_recordset(null::customers.%1$s, e.before -> '%1$s') b
                                    where e.id = :edit
                                      and to_jsonb(b) - 'added_at' = to_jsonb(d) - 'added_at'))
                """.formatted(table)).param("id", customerId).param("edit", edit).update();
    }

    private boolean restore(long edit, long customerId) {
        db.sql("""
                update customers.customer c
                   set name = b.name,
                       company_id = (select id from customers.customer where id = b.company_id),
                       given_name = b.given_name,
                       family_name = b.family_name,
                       language = b.language,
                       country = b.country,
                       time_zone = b.time_zone,
                       birth_month = b.birth_month,
                       birth_day = b.birth_day,
                       birth_year = b.birth_year,
                       attributes = b.attributes,
                       version = b.version
                  from customers.edit e
                 cross join jsonb_populate_record(null::customers.customer, e.before -> 'customer') b
                 where e.id = :edit
                   and c.id = e.customer_id
                """).param("edit", edit).update();
        DETAILS.forEach(table -> {
            removeKnown(table, edit, customerId);
            db.sql("""
                    insert into customers.%1$s
                    select d.*
                      from customers.edit e
                     cross join jsonb_populate_recordset(null::customers.%1$s, e.before -> '%1$s') d
                     where e.id = :edit
                    on conflict do nothing
                    """.formatted(table)).param("edit", edit).update();
        });
        db.sql("delete from customers.edit where id = :edit")
                .param("edit", edit)
                .update();
        return true;
    }
}
