package perennial.collect.customers.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.intake.Tally;

/// Writes what arriving rows tell about customers once it is known who they speak of.
///
/// A list of contacts knows better than we do: what it says replaces what was there. What stands beside a sale only
/// fills gaps.
final class CustomerDetails {

    private final JdbcClient db;

    CustomerDetails(JdbcClient db) {
        this.db = db;
    }

    void write(long importId) {
        db.sql("drop table if exists pg_temp.news, pg_temp.touched").update();
        run(importId, """
                create temp table news on commit drop as
                select distinct on (a.customer_id) a.customer_id, p.*
                  from pg_temp.person p
                  join customers.arrived a on a.import_id = :import and a.ref = p.ref
                 order by a.customer_id, p.weak, p.level
                """);
        db.sql("analyze pg_temp.news").update();
        db.sql("create temp table touched (customer_id bigint not null) on commit drop")
                .update();
        changeCustomers(importId);
        linkCompanies(importId);
        addWaysToReach(importId);
        addTagsAndNotes(importId);
        addConsents(importId);
        rememberNewcomers(importId);
    }

    private void rememberNewcomers(long importId) {
        run(importId, """
                insert into customers.newcomer (first_id)
                select min(id) from customers.customer where import_id = :import having min(id) is not null
                on conflict (first_id) do update set leaving = false
                """);
    }

    Tally tally(long importId) {
        return db.sql("""
                select (select count(*) from customers.customer where import_id = :import) as added,
                       (select count(distinct t.customer_id)
                          from pg_temp.touched t
                          join customers.customer c on c.id = t.customer_id
                         where c.import_id is distinct from :import) as changed,
                       (select count(*) from pg_temp.news) as spoken_of
                """)
                .param("import", importId)
                .query((row, number) -> {
                    long added = row.getLong("added");
                    long changed = row.getLong("changed");
                    return new Tally(added, changed, Math.max(0, row.getLong("spoken_of") - added - changed));
                })
                .single();
    }

    private void changeCustomers(long importId) {
        db.sql("drop table if exists pg_temp.better").update();
        run(importId, """
                create temp table better on commit drop as
                select c.id,
                       case when n.weak then coalesce(nullif(c.name, ''), n.name, '')
                            else coalesce(n.name, c.name) end as name,
                       case when n.weak then coalesce(c.given_name, n.given_name)
                            else coalesce(n.given_name, c.given_name) end as given_name,
                       case when n.weak then coalesce(c.family_name, n.family_name)
                            else coalesce(n.family_name, c.family_name) end as family_name,
                       case when n.weak then coalesce(c.language, n.language)
                            else coalesce(n.language, c.language) end as language,
                       case when n.weak then coalesce(c.country, n.country)
                            else coalesce(n.country, c.country) end as country,
                       case when n.weak then coalesce(c.time_zone, n.time_zone)
                            else coalesce(n.time_zone, c.time_zone) end as time_zone,
                       case when n.weak then coalesce(c.birth_month, n.birth_month)
                            else coalesce(n.birth_month, c.birth_month) end as birth_month,
                       case when n.weak then coalesce(c.birth_day, n.birth_day)
                            else coalesce(n.birth_day, c.birth_day) end as birth_day,
                       case when n.weak then coalesce(c.birth_year, n.birth_year)
                            else coalesce(n.birth_year, c.birth_year) end as birth_year,
                       case when n.weak then coalesce(n.attributes, '{}') || c.attributes
                            else c.attributes || coalesce(n.attributes, '{}') end as attributes,
                       least(c.since, n.since) as since
                  from customers.customer c
                  join pg_temp.news n on n.customer_id = c.id
                 where c.import_id is distinct from :import
                """);
        run(importId, """
                delete from pg_temp.better b
                 using customers.customer c
                 where c.id = b.id
                   and (c.name, c.given_name, c.family_name, c.language, c.country, c.time_zone, c.birth_month,
                        c.birth_day, c.birth_year, c.attributes, c.since)
                       is not distinct from
                       (b.name, b.given_name, b.family_name, b.language, b.country, b.time_zone, b.birth_month,
                        b.birth_day, b.birth_year, b.attributes, b.since)
                """);
        run(importId, """
                insert into customers.journal (import_id, customer_id, before, after_version)
                select :import, c.id, to_jsonb(c), c.version + 1
                  from customers.customer c
                  join pg_temp.better b on b.id = c.id
                """);
        run(importId, """
                with changed as (
                    update customers.customer c
                       set name = b.name,
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
                           version = c.version + 1
                      from pg_temp.better b
                     where b.id = c.id
                    returning c.id
                )
                insert into pg_temp.touched select id from changed
                """);
    }

    /// A person who names an organisation belongs to the company of that name, which is made if there is none.
    private void linkCompanies(long importId) {
        run(importId, """
                with named as (
                    select distinct on (company_key) company_key as key, btrim(company) as name
                      from pg_temp.news
                     where kind = 'person' and company_key is not null
                     order by company_key, company
                ), missing as (
                    select nextval('customers.customer_id_seq') as id, n.key, n.name
                      from named n
                     where not exists (select from customers.identity i
                                        where i.namespace = 'company' and i.value = n.key)
                ), made as (
                    insert into customers.customer (id, kind, name, import_id)
                    select id, 'company', name, :import from missing
                )
                insert into customers.identity (namespace, value, customer_id, import_id)
                select 'company', key, id, :import from missing
                """);
        run(importId, """
                insert into customers.journal (import_id, customer_id, before, after_version)
                select :import, c.id, to_jsonb(c), c.version + 1
                  from pg_temp.news n
                  join customers.identity i on i.namespace = 'company' and i.value = n.company_key
                  join customers.customer c on c.id = n.customer_id
                 where n.kind = 'person'
                   and n.company is not null
                   and c.import_id is distinct from :import
                   and c.company_id is distinct from i.customer_id
                   and (c.company_id is null or not n.weak)
                on conflict (import_id, customer_id) do update set after_version = excluded.after_version
                """);
        run(importId, """
                with linked as (
                    update customers.customer c
                       set company_id = i.customer_id,
                           version = c.version + 1
                      from pg_temp.news n
                      join customers.identity i on i.namespace = 'company' and i.value = n.company_key
                     where c.id = n.customer_id
                       and n.kind = 'person'
                       and n.company is not null
                       and c.company_id is distinct from i.customer_id
                       and (c.company_id is null or not n.weak)
                    returning c.id
                )
                insert into pg_temp.touched select id from linked
                """);
    }

    private void addWaysToReach(long importId) {
        add(importId, """
                insert into customers.email_address (customer_id, address, import_id)
                select distinct a.customer_id, r.email, :import
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 where r.email is not null
                """);
        add(importId, """
                insert into customers.phone_number (customer_id, number, as_written, import_id)
                select a.customer_id, r.phone, min(r.phone_as_written), :import
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 where r.phone is not null
                 group by a.customer_id, r.phone
                """);
        add(importId, """
                insert into customers.address (customer_id, line1, line2, postcode, city, region, country, import_id)
                select distinct a.customer_id, r.line1, r.line2, r.postcode, r.city, r.region, r.address_country, :import
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 where coalesce(r.line1, r.line2, r.postcode, r.city, r.region) is not null
                """);
    }

    private void addTagsAndNotes(long importId) {
        add(importId, """
                insert into customers.tag (customer_id, tag, import_id)
                select distinct a.customer_id, left(btrim(t.tag), 200), :import
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 cross join jsonb_array_elements_text(r.tags) as t (tag)
                 where btrim(t.tag) <> ''
                """);
        add(importId, """
                insert into customers.note (customer_id, text, import_id)
                select distinct a.customer_id, r.note, :import::bigint
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 where r.note is not null
                   and not exists (select from customers.note n
                                    where n.customer_id = a.customer_id and n.text = r.note)
                """);
    }

    private void addConsents(long importId) {
        add(importId, """
                insert into customers.consent (customer_id, channel, granted, given_at, proof, import_id)
                select distinct a.customer_id, c.claim ->> 'channel', (c.claim ->> 'granted')::boolean,
                       (c.claim ->> 'at')::timestamptz, c.claim -> 'proof', :import
                  from %s r
                  join customers.arrived a on a.import_id = :import and a.ref = r.ref
                 cross join jsonb_array_elements(r.consents) as c (claim)
                """);
    }

    /// Adds rows of detail that are not there yet and remembers whom they were added to.
    private void add(long importId, String insert) {
        var statement = "with added as (%s on conflict do nothing returning customer_id) "
                + "insert into pg_temp.touched select customer_id from added";
        run(importId, statement.formatted(insert.formatted(CustomerStaging.table(importId))));
    }

    private void run(long importId, String sql) {
        var statement = db.sql(sql);
        (sql.contains(":import") ? statement.param("import", importId) : statement).update();
    }
}
