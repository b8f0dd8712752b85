package perennial.collect.customers.store;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// Who they are, how to reach them, what they agreed to, what was noted. All of it goes with the customer's own row.
@Component
@Order(10)
class CustomerPersonalData implements PersonalData {

    private static final List<String> OF_ONE_CUSTOMER = List.of(
            "customers.email_address",
            "customers.phone_number",
            "customers.address",
            "customers.identity",
            "customers.tag",
            "customers.consent",
            "customers.note",
            "customers.journal",
            "customers.edit",
            "customers.bulk_edit_row",
            "customers.said_same",
            "customers.not_same");

    private final JdbcClient db;

    CustomerPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "customers";
    }

    @Override
    public Set<String> tables() {
        var tables = new java.util.TreeSet<>(OF_ONE_CUSTOMER);
        tables.add("customers.customer");
        tables.add("customers.arrived");
        tables.add("customers.company_figures");
        tables.add("customers.saved_view");
        tables.add("customers.bulk_edit");
        tables.add("customers.merge");
        tables.add("customers.duplicate");
        tables.add("customers.merge_row");
        return tables;
    }

    /// What was changed before is not a change of somebody else: what the journals hold is laid aside.
    @Override
    public List<Belonging> belongings() {
        return List.of(
                Belonging.moves("customers.email_address"),
                Belonging.moves("customers.phone_number"),
                Belonging.moves("customers.address"),
                Belonging.moves("customers.identity"),
                Belonging.moves("customers.tag"),
                Belonging.moves("customers.consent"),
                Belonging.moves("customers.note"),
                Belonging.laidAside("customers.journal"),
                Belonging.laidAside("customers.edit"),
                Belonging.laidAside("customers.bulk_edit_row"),
                Belonging.moves("customers.said_same"),
                Belonging.moves("customers.said_same", "other_id"),
                Belonging.moves("customers.not_same"),
                Belonging.moves("customers.not_same", "other_id"),
                Belonging.moves("customers.arrived"),
                Belonging.moves("customers.customer", "company_id"),
                Belonging.madeAnew("customers.company_figures", "company_id"),
                Belonging.madeAnew("customers.duplicate"),
                Belonging.madeAnew("customers.duplicate", "other_id"));
    }

    @Override
    public List<Kept> export(Subject person) {
        var kept = new java.util.ArrayList<Kept>();
        kept.add(Kept.of("customers.customer", db.sql("""
                        select c.*, company.name as company
                          from customers.customer c
                          left join customers.customer company on company.id = c.company_id
                         where c.id = :id
                        """).param("id", person.id())));
        for (var table : OF_ONE_CUSTOMER) {
            kept.add(Kept.of(
                    table,
                    db.sql("select * from " + table + " where customer_id = :id")
                            .param("id", person.id())));
        }
        kept.add(Kept.of(
                "customers.merge",
                db.sql("select merged_at, why, loser, before from customers.merge where winner_id = any (:ids)")
                        .param("ids", person.numbers())));
        kept.add(Kept.of("customers.merge_row", db.sql("""
                        select r.table_name, a.kept
                          from customers.merge m
                          join customers.merge_row r on r.merge_id = m.id
                         cross join jsonb_array_elements(r.aside) a (kept)
                         where m.winner_id = any (:ids)
                        """).param("ids", person.numbers())));
        return kept;
    }

    @Override
    public void erase(Subject person) {
        var ways = person.traces().ways();
        db.sql("""
                update customers.note
                   set text = regexp_replace(text, :ways, '[…]', 'gi')
                 where customer_id <> :id
                   and text ~* :ways
                """).param("ways", ways).param("id", person.id()).update();
        db.sql("""
                update customers.customer
                   set attributes = regexp_replace(attributes::text, :ways, '[…]', 'gi')::jsonb
                 where id <> :id
                   and attributes <> '{}'
                   and attributes::text ~* :ways
                """).param("ways", ways).param("id", person.id()).update();
        db.sql("""
                update customers.journal
                   set before = regexp_replace(before::text, :ways, '[…]', 'gi')::jsonb
                 where customer_id <> :id
                   and before ->> 'attributes' ~* :ways
                """).param("ways", ways).param("id", person.id()).update();
        db.sql("""
                update customers.edit
                   set before = regexp_replace(before::text, :ways, '[…]', 'gi')::jsonb
                 where customer_id <> :id
                   and before::text ~* :ways
                """).param("ways", ways).param("id", person.id()).update();
        forgetMerges(person, ways);
        forgetSearches(person);
        db.sql("delete from customers.company_figures where company_id = :id")
                .param("id", person.id())
                .update();
        db.sql("delete from customers.duplicate where customer_id = :id or other_id = :id")
                .param("id", person.id())
                .update();
        db.sql("delete from customers.arrived where customer_id = :id")
                .param("id", person.id())
                .update();
        db.sql("delete from customers.customer where id = :id")
                .param("id", person.id())
                .update();
    }

    /// Those who turned out to be them, and what is kept of others for parting them again.
    private void forgetMerges(Subject person, String ways) {
        db.sql("delete from customers.merge where winner_id = any (:ids) or loser_id = any (:ids)")
                .param("ids", person.numbers())
                .update();
        db.sql("""
                update customers.merge
                   set loser = regexp_replace(loser::text, :ways, '[…]', 'gi')::jsonb,
                       before = regexp_replace(before::text, :ways, '[…]', 'gi')::jsonb,
                       after = regexp_replace(after::text, :ways, '[…]', 'gi')::jsonb
                 where loser::text ~* :ways
                    or before::text ~* :ways
                    or after::text ~* :ways
                """).param("ways", ways).update();
        db.sql("""
                update customers.merge_row
                   set moved = regexp_replace(moved::text, :ways, '[…]', 'gi')::jsonb,
                       aside = regexp_replace(aside::text, :ways, '[…]', 'gi')::jsonb
                 where moved::text ~* :ways
                    or aside::text ~* :ways
                """).param("ways", ways).update();
    }

    /// A view of the list that searches for them, and a tag with their name in it.
    private void forgetSearches(Subject person) {
        var anywhere = person.traces().anywhere();
        db.sql("""
                delete from customers.saved_view
                 where name ~* :words
                    or translate(replace(replace(address, '%40', '@'), '%20', ' '), '+', ' ') ~* :words
                """).param("words", anywhere).update();
        db.sql("delete from customers.bulk_edit where tag ~* :words")
                .param("words", anywhere)
                .update();
    }
}
