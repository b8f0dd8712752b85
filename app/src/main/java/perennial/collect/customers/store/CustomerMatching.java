package perennial.collect.customers.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerRef;

/// Finds out who each arriving row speaks of, and makes a customer for those nobody has heard of.
///
/// The strongest evidence is used first: a system's own customer id, then e-mail, then phone, then a name alone. Two
/// different ids of one system are two people, even when they share an e-mail address. What a strong row tells (its
/// e-mail, its phone) is known before the weaker rows of the same file are looked at.
final class CustomerMatching {

    private final JdbcClient db;

    CustomerMatching(JdbcClient db) {
        this.db = db;
    }

    void match(long importId) {
        foldRows(importId);
        db.sql("delete from customers.arrived where import_id = :import")
                .param("import", importId)
                .update();
        for (var level : levels()) {
            matchByOwnIdentity(importId, level);
            if (level == CustomerRef.Level.ID) {
                matchByEmail(importId);
            }
            welcomeStrangers(importId, level);
            db.sql("analyze customers.arrived").update();
            rememberIdentities(importId, level);
        }
    }

    /// The kinds of evidence that this import has, the strongest first. Most have only one.
    private List<CustomerRef.Level> levels() {
        return db.sql("select distinct level from pg_temp.person order by level").query(Integer.class).list().stream()
                .map(ordinal -> CustomerRef.Level.values()[ordinal])
                .toList();
    }

    /// One row per ref: for each detail the last thing the file says about it.
    private void foldRows(long importId) {
        db.sql("drop table if exists pg_temp.person").update();
        db.sql("""
                create temp table person on commit drop as
                select ref,
                       min(level) as level,
                       min(namespace) as namespace,
                       min(value) as value,
                       bool_and(weak) as weak,
                       (array_agg(email            order by line desc) filter (where email is not null))[1] as email,
                       (array_agg(phone            order by line desc) filter (where phone is not null))[1] as phone,
                       min(kind) as kind,
                       (array_agg(name             order by line desc) filter (where name is not null))[1] as name,
                       (array_agg(given_name       order by line desc) filter (where given_name is not null))[1] as given_name,
                       (array_agg(family_name      order by line desc) filter (where family_name is not null))[1] as family_name,
                       (array_agg(company          order by line desc) filter (where company is not null))[1] as company,
                       (array_agg(company_key      order by line desc) filter (where company_key is not null))[1] as company_key,
                       (array_agg(birth_month      order by line desc) filter (where birth_month is not null))[1] as birth_month,
                       (array_agg(birth_day        order by line desc) filter (where birth_day is not null))[1] as birth_day,
                       (array_agg(birth_year       order by line desc) filter (where birth_year is not null))[1] as birth_year,
                       (array_agg(language         order by line desc) filter (where language is not null))[1] as language,
                       (array_agg(country          order by line desc) filter (where country is not null))[1] as country,
                       (array_agg(time_zone        order by line desc) filter (where time_zone is not null))[1] as time_zone,
                       (array_agg(attributes       order by line desc) filter (where attributes is not null))[1] as attributes,
                       min(since) as since
                  from %s
                 group by ref
                """.formatted(CustomerStaging.table(importId))).update();
        db.sql("create index on pg_temp.person (ref)").update();
        db.sql("analyze pg_temp.person").update();
    }

    private void matchByOwnIdentity(long importId, CustomerRef.Level level) {
        db.sql("""
                insert into customers.arrived (import_id, ref, customer_id)
                select :import, p.ref, i.customer_id
                  from pg_temp.person p
                  join customers.identity i on i.namespace = p.namespace and i.value = p.value
                 where p.level = :level
                """).param("import", importId).param("level", level.ordinal()).update();
    }

    /// An id seen for the first time may belong to somebody already known by e-mail, unless this system gave that
    /// somebody another id.
    private void matchByEmail(long importId) {
        db.sql("""
                insert into customers.arrived (import_id, ref, customer_id)
                select distinct on (i.customer_id)
                       :import, p.ref, i.customer_id
                  from pg_temp.person p
                  join customers.identity i on i.namespace = 'email' and i.value = p.email
                 where p.level = 0
                   and not exists (select from customers.arrived a
                                    where a.import_id = :import and a.ref = p.ref)
                   and not exists (select from customers.identity other
                                    where other.customer_id = i.customer_id
                                      and other.namespace = p.namespace)
                 order by i.customer_id, p.ref
                """).param("import", importId).update();
    }

    private void welcomeStrangers(long importId, CustomerRef.Level level) {
        db.sql("""
                with stranger as (
                    insert into customers.arrived (import_id, ref, customer_id)
                    select :import, p.ref, nextval('customers.customer_id_seq')
                      from pg_temp.person p
                     where p.level = :level
                       and not exists (select from customers.arrived a
                                        where a.import_id = :import and a.ref = p.ref)
                     order by p.ref
                    returning ref, customer_id
                )
                insert into customers.customer (id, kind, name, given_name, family_name, language, country, time_zone,
                                                birth_month, birth_day, birth_year, attributes, since, import_id)
                select s.customer_id, p.kind, coalesce(p.name, ''), p.given_name, p.family_name, p.language, p.country,
                       p.time_zone, p.birth_month, p.birth_day, p.birth_year, coalesce(p.attributes, '{}'), p.since,
                       :import
                  from stranger s
                  join pg_temp.person p on p.ref = s.ref
                """).param("import", importId).param("level", level.ordinal()).update();
    }

    private void rememberIdentities(long importId, CustomerRef.Level level) {
        db.sql("""
                insert into customers.identity (namespace, value, customer_id, import_id)
                select namespace, value, customer_id, :import
                  from (select p.namespace, p.value, a.customer_id, 0 as rank, p.ref
                          from pg_temp.person p
                          join customers.arrived a on a.import_id = :import and a.ref = p.ref
                         where p.level = :level
                        union all
                        select 'email', p.email, a.customer_id, 1, p.ref
                          from pg_temp.person p
                          join customers.arrived a on a.import_id = :import and a.ref = p.ref
                         where p.level = :level and p.email is not null
                        union all
                        select 'phone', p.phone, a.customer_id, 2, p.ref
                          from pg_temp.person p
                          join customers.arrived a on a.import_id = :import and a.ref = p.ref
                         where p.level = :level and p.phone like '+%'
                        union all
                        select 'company', p.company_key, a.customer_id, 3, p.ref
                          from pg_temp.person p
                          join customers.arrived a on a.import_id = :import and a.ref = p.ref
                         where p.level = :level and p.kind = 'company' and p.company_key is not null) known
                 order by rank, ref
                on conflict do nothing
                """).param("import", importId).param("level", level.ordinal()).update();
    }
}
