package perennial.collect.customers.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerUse;

/// Takes an import's customers back: what it changed is as before, what it brought is gone.
///
/// Two things stay: a customer somebody edited by hand since, with the ways to reach them that they saw and left
/// standing, and a customer others still need (an order from another file).
@Component
class CustomerUndo {

    private final JdbcClient db;
    private final List<CustomerUse> uses;
    private final MergesOfImport merges;

    CustomerUndo(JdbcClient db, List<CustomerUse> uses, MergesOfImport merges) {
        this.db = db;
        this.uses = uses;
        this.merges = merges;
    }

    Optional<Long> changedLaterBy(long importId) {
        return db.sql("""
                with journal (import_id, customer_id, brought_by) as not materialized (
                    select j.import_id, j.customer_id, c.import_id
                      from customers.journal j
                      join customers.customer c on c.id = j.customer_id
                    union all            -- of those who have turned out to be somebody else since
                    select (a.kept ->> 'import_id')::bigint, m.loser_id, (m.loser -> 'customer' ->> 'import_id')::bigint
                      from customers.merge_row r
                      join customers.merge m on m.id = r.merge_id
                     cross join jsonb_array_elements(r.aside) a (kept)
                     where r.table_name = 'customers.journal'
                )
                select j.import_id
                  from journal j
                  join intake.written_v1 w on w.import_id = j.import_id
                 where w.written > (select written from intake.written_v1 where import_id = :import)
                   and (j.brought_by = :import
                        or exists (select from journal mine
                                    where mine.import_id = :import
                                      and mine.customer_id = j.customer_id))
                 order by w.written desc
                 limit 1
                """).param("import", importId).query(Long.class).optional();
    }

    void run(long importId) {
        merges.apartDuring(importId, () -> takeBack(importId));
    }

    private void takeBack(long importId) {
        leaveToTheHandsThatEdited(importId);
        for (var table : List.of("consent", "note", "tag", "address", "phone_number", "email_address", "identity")) {
            update(importId, "delete from customers.%s where import_id = :import".formatted(table));
        }
        update(importId, """
                update customers.customer c
                   set name = b.name,
                       company_id = b.company_id,
                       given_name = b.given_name,
                       family_name = b.family_name,
                       language = b.language,
                       country = b.country,
                       time_zone = b.time_zone,
                       birth_month = b.birth_month,
                       birth_day = b.birth_day,
                       birth_year = b.birth_year,
                       attributes = b.attributes,
                       since = b.since,
                       version = b.version
                  from customers.journal j
                 cross join jsonb_populate_record(null::customers.customer, j.before) b
                 where j.import_id = :import
                   and c.id = j.customer_id
                   and c.version = j.after_version
                """);
        // a tag of this import that somebody took away must not come back when they change their mind
        update(importId, "delete from customers.bulk_edit_row where import_id = :import");
        update(importId, "delete from customers.journal where import_id = :import");
        var needed = uses.stream().map(use -> "or " + use.condition()).collect(Collectors.joining(" "));
        update(importId, """
                delete from customers.customer c
                 where c.import_id = :import
                   and not (exists (select from customers.note n where n.customer_id = c.id)
                            or exists (select from customers.edit e where e.customer_id = c.id)
                            or exists (select from customers.identity i where i.customer_id = c.id)
                            or exists (select from customers.customer p
                                        where p.company_id = c.id and p.import_id is distinct from :import) %s)
                """.formatted(needed));
        update(importId, "update customers.customer set import_id = null where import_id = :import");
    }

    private void leaveToTheHandsThatEdited(long importId) {
        for (var table : List.of("address", "phone_number", "email_address")) {
            update(importId, """
                    update customers.%s d
                       set import_id = null
                     where d.import_id = :import
                       and exists (select from customers.edit e
                                    where e.customer_id = d.customer_id
                                      and e.made_at > d.added_at)
                    """.formatted(table));
        }
        update(importId, """
                update customers.identity i
                   set import_id = null
                 where i.import_id = :import
                   and (exists (select from customers.customer c
                                  join customers.edit e on e.customer_id = c.id
                                 where c.id = i.customer_id
                                   and c.import_id = :import)
                        or i.namespace = 'email'
                           and exists (select from customers.email_address m
                                        where m.customer_id = i.customer_id
                                          and m.address = i.value
                                          and m.import_id is null)
                        or i.namespace = 'phone'
                           and exists (select from customers.phone_number p
                                        where p.customer_id = i.customer_id
                                          and p.number = i.value
                                          and p.import_id is null))
                """);
    }

    private void update(long importId, String sql) {
        db.sql(sql).param("import", importId).update();
    }
}
