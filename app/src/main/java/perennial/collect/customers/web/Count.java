package perennial.collect.customers.web;

import perennial.ground.ui.Formats;

/// How many customers a list has: counted when they are all in sight, or else about as many.
record Count(long customers, boolean exact) {

    String sentence(Formats formats) {
        return exact
                ? formats.t("customers.list.count", customers)
                : formats.t("customers.list.about", formats.number(rounded()));
    }

    String all(Formats formats) {
        return formats.t("customers.bulk.all", formats.number(rounded()));
    }

    /// A guess has two digits.
    private long rounded() {
        long unit = 1;
        while (customers / unit >= 100) {
            unit *= 10;
        }
        return Math.max(1, Math.round((double) customers / unit) * unit);
    }
}
