package perennial.collect.intake.meaning;

import java.util.Locale;

/// What one row of a file stands for.
public enum RowKind {
    PEOPLE,
    COMPANIES,
    /// one row for each order, with its total
    ORDERS,
    /// one row for each article of an order; orders may span several rows
    LINES,
    /// one row for each article or service on offer
    PRODUCTS;

    /// Does it speak of goods, and so of money?
    public boolean sales() {
        return this == ORDERS || this == LINES || this == PRODUCTS;
    }

    public String labelKey() {
        return "intake.meaning.rows." + name().toLowerCase(Locale.ROOT);
    }
}
