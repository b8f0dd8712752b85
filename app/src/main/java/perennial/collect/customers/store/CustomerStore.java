package perennial.collect.customers.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.customers.CustomerDetail;

/// One customer with everything the business knows of them.
@Component
public class CustomerStore {

    private final JdbcClient db;

    CustomerStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<CustomerDetail> find(long id) {
        return db.sql("""
                select c.id, c.kind, c.name, c.given_name, c.family_name, c.language, c.country, c.time_zone, c.birth_month,
                       c.birth_day, c.birth_year, c.company_id, company.name as company, c.since, c.created_at, c.version
                  from customers.customer c
                  left join customers.customer company on company.id = c.company_id
                 where c.id = :id
                """).param("id", id).query(CustomerDetail.class).optional();
    }

    public List<String> emails(long id) {
        return texts(
                "select address from customers.email_address where customer_id = :id order by added_at, address", id);
    }

    public List<String> phones(long id) {
        return texts(
                "select as_written from customers.phone_number where customer_id = :id order by added_at, number", id);
    }

    public List<String> tags(long id) {
        return texts("select tag from customers.tag where customer_id = :id order by tag", id);
    }

    public List<String> addresses(long id) {
        return texts("""
                select concat_ws(', ', line1, line2, nullif(concat_ws(' ', postcode, city), ''), region)
                  from customers.address
                 where customer_id = :id
                 order by added_at
                """, id);
    }

    public record Identity(String namespace, String value) {}

    public List<Identity> identities(long id) {
        return db.sql("""
                select namespace, value from customers.identity
                 where customer_id = :id and namespace not in ('email', 'phone', 'company', 'name')
                 order by namespace, value
                """).param("id", id).query(Identity.class).list();
    }

    public record Attribute(String name, String value) {}

    public List<Attribute> attributes(long id) {
        return db.sql("""
                select a.key as name, a.value
                  from customers.customer c
                 cross join jsonb_each_text(c.attributes) a
                 where c.id = :id
                 order by a.key
                """).param("id", id).query(Attribute.class).list();
    }

    public record Consent(
            String channel, boolean granted, @Nullable Instant givenAt, String proof) {}

    /// The latest word on each channel.
    public List<Consent> consents(long id) {
        return db.sql("""
                select distinct on (channel) channel, granted, given_at, proof::text as proof
                  from customers.consent
                 where customer_id = :id
                 order by channel, given_at desc nulls last, id desc
                """)
                .param("id", id)
                .query((row, n) -> new Consent(
                        row.getString("channel"),
                        row.getBoolean("granted"),
                        Optional.ofNullable(row.getTimestamp("given_at"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(null),
                        row.getString("proof")))
                .list();
    }

    public record Note(long id, String text, String writtenBy, Instant writtenAt) {}

    public List<Note> notes(long id, int most) {
        return db.sql("""
                select id, text, coalesce(written_by, '') as written_by, written_at
                  from customers.note
                 where customer_id = :id
                 order by written_at desc, id desc
                 limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    public void addNote(long id, String text, String by) {
        db.sql("insert into customers.note (customer_id, text, written_by) values (:id, :text, :by)")
                .param("id", id)
                .param("text", text)
                .param("by", by)
                .update();
    }

    /// @return how many did not have the tag yet
    public int tag(List<Long> ids, String tag) {
        return db.sql("""
                insert into customers.tag (customer_id, tag)
                select c.id, :tag from customers.customer c where c.id = any(:ids::bigint[])
                on conflict do nothing
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("tag", tag)
                .update();
    }

    public void untag(List<Long> ids, String tag) {
        db.sql("delete from customers.tag where customer_id = any(:ids::bigint[]) and tag = :tag")
                .param("ids", ids.toArray(Long[]::new))
                .param("tag", tag)
                .update();
    }

    /// What somebody entered by hand.
    public record Entered(
            String kind,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String language) {}

    @Transactional
    public long add(Entered entered) {
        long id = db.sql("""
                insert into customers.customer (kind, name, country, language)
                values (:kind, :name, :country, :language)
                returning id
                """)
                .param("kind", entered.kind())
                .param("name", entered.name())
                .param("country", entered.country())
                .param("language", entered.language())
                .query(Long.class)
                .single();
        reach(id, entered);
        return id;
    }

    /// @return whether it was written; not, if somebody else changed the customer meanwhile
    @Transactional
    public boolean change(long id, int version, Entered entered) {
        int changed = db.sql("""
                update customers.customer
                   set name = :name, country = :country, language = :language, version = version + 1
                 where id = :id and version = :version
                """)
                .param("name", entered.name())
                .param("country", entered.country())
                .param("language", entered.language())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            reach(id, entered);
        }
        return changed == 1;
    }

    private void reach(long id, Entered entered) {
        if (entered.email() != null) {
            var email = entered.email().toLowerCase(Locale.ROOT);
            db.sql(
                            "insert into customers.email_address (customer_id, address) values (:id, :email) on conflict do nothing")
                    .param("id", id)
                    .param("email", email)
                    .update();
            identify(id, "email", email);
        }
        if (entered.phone() != null) {
            db.sql("""
                    insert into customers.phone_number (customer_id, number, as_written)
                    values (:id, :phone, :phone) on conflict do nothing
                    """).param("id", id).param("phone", entered.phone()).update();
            identify(id, "phone", entered.phone());
        }
    }

    private void identify(long id, String namespace, String value) {
        db.sql("""
                insert into customers.identity (namespace, value, customer_id)
                values (:namespace, :value, :id) on conflict do nothing
                """)
                .param("namespace", namespace)
                .param("value", value)
                .param("id", id)
                .update();
    }

    private List<String> texts(String sql, long id) {
        return db.sql(sql).param("id", id).query(String.class).list();
    }
}
