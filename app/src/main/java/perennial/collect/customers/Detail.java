package perennial.collect.customers;

import java.util.List;

/// What of two customers who turn out to be one can be told only once, so that somebody has to choose.
public enum Detail {
    NAME("name", "given_name", "family_name"),
    COMPANY("company_id"),
    BIRTHDAY("birth_month", "birth_day", "birth_year"),
    LANGUAGE("language"),
    COUNTRY("country"),
    TIME_ZONE("time_zone"),
    ATTRIBUTES("attributes");

    private final List<String> columns;

    Detail(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /// As forms and messages call it: `time-zone`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
