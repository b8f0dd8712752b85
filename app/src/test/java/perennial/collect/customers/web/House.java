package perennial.collect.customers.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Customers for tests, written to where they are kept.
record House(JdbcClient db) {

    long person(String name) {
        return customer("person", name);
    }

    long company(String name) {
        return customer("company", name);
    }

    private long customer(String kind, String name) {
        return db.sql("""
                with fresh as (
                    insert into customers.customer (kind, name) values (:kind, :name) returning id
                )
                insert into customers.newcomer (first_id) select id from fresh returning first_id
                """)
                .param("kind", kind)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void email(long id, String address) {
        db.sql("insert into customers.email_address (customer_id, address) values (:id, :address)")
                .param("id", id)
                .param("address", address)
                .update();
        db.sql("insert into customers.identity values ('email', :address, :id) on conflict do nothing")
                .param("id", id)
                .param("address", address)
                .update();
    }

    void tag(long id, String tag) {
        db.sql("insert into customers.tag (customer_id, tag) values (:id, :tag)")
                .param("id", id)
                .param("tag", tag)
                .update();
    }

    /// All that is kept of customers, to compare before with after.
    String rows() {
        return db.sql("""
                select coalesce((select string_agg(t::text, '|' order by t::text) from customers.customer t), '')
                       || coalesce((select string_agg(t::text, '|' order by t::text)
                                      from customers.email_address t), '')
                       || coalesce((select string_agg(t::text, '|' order by t::text)
                                      from customers.phone_number t), '')
                       || coalesce((select string_agg(t::text, '|' order by t::text) from customers.address t), '')
                       || coalesce((select string_agg(t::text, '|' order by t::text) from customers.identity t), '')
                       || coalesce((select string_agg(t::text, '|' order by t::text) from customers.tag t), '')
                """).query(String.class).single();
    }
}
