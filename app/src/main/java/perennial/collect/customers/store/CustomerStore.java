package perennial.collect.customers.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    public List<String> tags(long id) {
        return texts("select tag from customers.tag where customer_id = :id order by tag", id);
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

    /// Another customer with one of the same e-mail addresses.
    public record Namesake(long id, String name, String address) {}

    public Optional<Namesake> reachedBy(List<String> addresses, long besides) {
        return db.sql("""
                select c.id, coalesce(nullif(c.name, ''), e.address) as name, e.address
                  from customers.email_address e
                  join customers.customer c on c.id = e.customer_id
                 where e.address = any(:addresses::text[])
                   and e.customer_id <> :besides
                 order by e.address, c.id
                 limit 1
                """)
                .param("addresses", addresses.toArray(String[]::new))
                .param("besides", besides)
                .query(Namesake.class)
                .optional();
    }

    /// Companies whose names begin so.
    public List<String> companiesNamed(String beginning, int most) {
        return db.sql("""
                select name
                  from customers.customer
                 where lower(left(name, 100)) like :begins
                   and kind = 'company'
                 order by lower(left(name, 100)), id
                 limit :most
                """)
                .param("begins", LikePattern.beginning(beginning))
                .param("most", most)
                .query(String.class)
                .list();
    }

    private List<String> texts(String sql, long id) {
        return db.sql(sql).param("id", id).query(String.class).list();
    }
}
