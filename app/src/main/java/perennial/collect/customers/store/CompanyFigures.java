package perennial.collect.customers.store;

/// What is added up over the people of a company, as SQL over the facts `t` of a member `m`; null where nobody knows
/// the fact.
final class CompanyFigures {

    private CompanyFigures() {}

    static String sum(ListColumns columns, String fact) {
        return knows(columns, fact) ? "sum(t.%s)::bigint".formatted(fact) : "null::bigint";
    }

    static String latest(ListColumns columns) {
        return knows(columns, "last_day") ? "max(t.last_day)" : "null::date";
    }

    static String join(ListColumns columns) {
        return columns.relation()
                .map(relation -> "left join " + relation + " t on t.customer_id = m.id")
                .orElse("");
    }

    private static boolean knows(ListColumns columns, String fact) {
        return columns.all().stream().anyMatch(column -> column.sql().equals("t." + fact));
    }
}
