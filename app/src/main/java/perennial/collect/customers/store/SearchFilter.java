package perennial.collect.customers.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.collect.intake.meaning.Phones;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.ui.Formats;

/// Customers by the beginning of a name or of its last word, of an e-mail address or a phone number, or by a number
/// they have somewhere.
///
/// What few fit is gathered from the indexes first. What many fit ("a") is asked of one customer after the other, as
/// the list walks along its order: there a page is full soon, while gathering them all would take seconds.
record SearchFilter(JdbcClient db, BusinessSettings business) implements CustomerFilter {

    private static final int FEW = 5_000;

    private static final String GATHERED = """
            select id from customers.customer where lower(left(name, 100)) like :q
             union all
            select id from customers.customer
             where lower(left(regexp_replace(name, '^.*\\s', ''), 100)) like :q and name like '% %'
             union all
            select customer_id from customers.email_address where address like :q
             union all
            select customer_id from customers.phone_number where number like :q_phone
             union all
            select customer_id from customers.identity where value = :q_exact
            """;

    private static final String ASKED = """
            lower(left(c.name, 100)) like :q
            or c.name like '% %' and lower(left(regexp_replace(c.name, '^.*\\s', ''), 100)) like :q
            or exists (select from customers.email_address e where e.customer_id = c.id and e.address like :q)
            or exists (select from customers.phone_number p where p.customer_id = c.id and p.number like :q_phone)
            or exists (select from customers.identity i where i.customer_id = c.id and i.value = :q_exact)
            """;

    @Override
    public String key() {
        return "q";
    }

    @Override
    public Optional<SqlCondition> condition(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> values = Map.of(
                "q", LikePattern.beginning(typed), "q_phone", LikePattern.beginning(phone(typed)), "q_exact", typed);
        return Optional.of(
                fitsFew(values)
                        ? new SqlCondition("c.id in (" + GATHERED + ")", values)
                        : new SqlCondition(ASKED, values));
    }

    private boolean fitsFew(Map<String, String> values) {
        return db.sql("select count(*) from (" + GATHERED + " limit " + (FEW + 1) + ") found")
                        .params(values)
                        .query(Long.class)
                        .single()
                <= FEW;
    }

    /// The number as it is kept if it can be one, or else its digits as far as they go.
    private String phone(String typed) {
        var country = business.business().country();
        var number = Phones.read(typed, country.isBlank() ? null : country);
        return Objects.requireNonNullElseGet(number, () -> {
            var digits = typed.replaceAll("[\\s()/.-]", "");
            return digits.isEmpty() ? typed : digits;
        });
    }

    @Override
    public String label(String value, Formats formats) {
        return formats.t("customers.filter.q", value);
    }
}
