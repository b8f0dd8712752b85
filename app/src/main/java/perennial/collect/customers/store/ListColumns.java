package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFacts;
import perennial.collect.customers.CustomerFacts.Kind;

/// All columns there are: what customers themselves have, and every fact that somebody contributes.
@Component
public class ListColumns {

    private static final List<ListColumn> OWN = List.of(
            own("email", """
                    (select e.address from customers.email_address e
                      where e.customer_id = c.id order by e.added_at, e.address limit 1)"""),
            own("phone", """
                    (select p.as_written from customers.phone_number p
                      where p.customer_id = c.id order by p.added_at, p.number limit 1)"""),
            own("company", "(select o.name from customers.customer o where o.id = c.company_id)"),
            own("city", """
                    (select a.city from customers.address a
                      where a.customer_id = c.id and a.city is not null order by a.added_at, a.id limit 1)"""),
            own("country", "c.country"),
            own("language", "c.language"),
            own("tags", """
                    (select string_agg(g.tag, ', ' order by g.tag) from customers.tag g
                      where g.customer_id = c.id)"""),
            new ListColumn("since", "customers.since", Kind.DATE, "coalesce(c.since, c.created_at)::date", false));

    private final Optional<CustomerFacts> facts;
    private final List<ListColumn> all;

    ListColumns(ObjectProvider<CustomerFacts> facts) {
        this.facts = Optional.ofNullable(facts.getIfAvailable());
        var columns = new ArrayList<ListColumn>();
        this.facts.ifPresent(known -> known.facts()
                .forEach(fact -> columns.add(
                        new ListColumn(fact.key(), fact.labelKey(), fact.kind(), "t." + fact.key(), fact.sorted()))));
        columns.addAll(OWN);
        this.all = List.copyOf(columns);
    }

    private static ListColumn own(String key, String sql) {
        return new ListColumn(key, "customers." + key, Kind.TEXT, sql, false);
    }

    public List<ListColumn> all() {
        return all;
    }

    /// Those with these keys, in this order; unknown ones are left out.
    public List<ListColumn> named(List<String> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> all.stream().filter(column -> column.key().equals(key)))
                .toList();
    }

    /// What somebody sees who never chose.
    public List<ListColumn> usual() {
        return named(facts.map(CustomerFacts::usual).orElse(List.of("email", "company", "country")));
    }

    /// The relation of the facts, if there is one.
    Optional<String> relation() {
        return facts.map(CustomerFacts::relation);
    }
}
