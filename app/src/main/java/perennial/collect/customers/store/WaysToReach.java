package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerRef;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.Particulars.Address;
import perennial.collect.customers.Particulars.Phone;

/// Writes a customer's e-mail addresses, phone numbers and addresses, and what one recognises the customer by.
final class WaysToReach {

    private final JdbcClient db;

    WaysToReach(JdbcClient db) {
        this.db = db;
    }

    void write(long id, Particulars before, Particulars after) {
        if (!after.emails().equals(before.emails())) {
            emails(id, after.emails());
        }
        if (!after.phones().equals(before.phones())) {
            phones(id, after.phones());
        }
        if (!after.addresses().equals(before.addresses())) {
            addresses(id, before.addresses(), after.addresses());
        }
        if (after.kind().equals(Particulars.COMPANY) && !after.name().isEmpty()) {
            recognise(id, "company", List.of(CustomerRef.key(after.name())));
        }
    }

    /// The order of adding is the order in which they are shown, and written to.
    private void emails(long id, List<String> emails) {
        var all = emails.toArray(String[]::new);
        db.sql("delete from customers.email_address where customer_id = :id and address <> all(:emails::text[])")
                .param("id", id)
                .param("emails", all)
                .update();
        db.sql("""
                insert into customers.email_address (customer_id, address, added_at)
                select :id, e.address, now() + e.nth * interval '1 microsecond'
                  from unnest(:emails::text[]) with ordinality as e (address, nth)
                on conflict (customer_id, address) do update set added_at = excluded.added_at, import_id = null
                """).param("id", id).param("emails", all).update();
        forget(id, "email", emails);
        recognise(id, "email", emails);
    }

    private void phones(long id, List<Phone> phones) {
        var numbers = phones.stream().map(Phone::number).toArray(String[]::new);
        db.sql("delete from customers.phone_number where customer_id = :id and number <> all(:numbers::text[])")
                .param("id", id)
                .param("numbers", numbers)
                .update();
        db.sql("""
                insert into customers.phone_number (customer_id, number, as_written, added_at)
                select :id, p.number, p.as_written, now() + p.nth * interval '1 microsecond'
                  from unnest(:numbers::text[], :written::text[]) with ordinality as p (number, as_written, nth)
                on conflict (customer_id, number)
                do update set added_at = excluded.added_at, as_written = excluded.as_written, import_id = null
                """)
                .param("id", id)
                .param("numbers", numbers)
                .param("written", phones.stream().map(Phone::asWritten).toArray(String[]::new))
                .update();
        var callable = phones.stream()
                .map(Phone::number)
                .filter(number -> number.startsWith("+"))
                .toList();
        forget(id, "phone", callable);
        recognise(id, "phone", callable);
    }

    private void addresses(long id, List<Address> before, List<Address> after) {
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        gone.forEach(address -> address(id, address, """
                delete from customers.address
                 where customer_id = :id
                   and (line1, line2, postcode, city, region, country)
                       is not distinct from (:line1, :line2, :postcode, :city, :region, :country)
                """));
        var fresh = new ArrayList<>(after);
        fresh.removeAll(before);
        fresh.forEach(address -> address(id, address, """
                insert into customers.address (customer_id, line1, line2, postcode, city, region, country)
                values (:id, :line1, :line2, :postcode, :city, :region, :country)
                on conflict do nothing
                """));
    }

    private void address(long id, Address address, String sql) {
        db.sql(sql)
                .param("id", id)
                .param("line1", address.line1())
                .param("line2", address.line2())
                .param("postcode", address.postcode())
                .param("city", address.city())
                .param("region", address.region())
                .param("country", address.country())
                .update();
    }

    private void forget(long id, String namespace, List<String> staying) {
        db.sql("""
                delete from customers.identity
                 where customer_id = :id
                   and namespace = :namespace
                   and value <> all(:staying::text[])
                """)
                .param("id", id)
                .param("namespace", namespace)
                .param("staying", staying.toArray(String[]::new))
                .update();
    }

    private void recognise(long id, String namespace, List<String> values) {
        db.sql("""
                insert into customers.identity (namespace, value, customer_id)
                select :namespace, unnest(:values::text[]), :id
                on conflict do nothing
                """)
                .param("namespace", namespace)
                .param("values", values.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /// The company of that name; made if there is none.
    long companyNamed(String name) {
        var found = db.sql("""
                select customer_id from customers.identity where namespace = 'company' and value = :key
                 union all
                select id from customers.customer
                 where lower(left(name, 100)) = left(:key, 100) and lower(name) = :key and kind = 'company'
                 limit 1
                """)
                .param("key", CustomerRef.key(name))
                .query(Long.class)
                .optional();
        return found.orElseGet(() -> newCompany(name.strip()));
    }

    private long newCompany(String name) {
        long id = db.sql("insert into customers.customer (kind, name) values ('company', :name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
        recognise(id, "company", List.of(CustomerRef.key(name)));
        db.sql("insert into customers.newcomer (first_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }
}
