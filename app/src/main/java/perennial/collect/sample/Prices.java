package perennial.collect.sample;

import java.time.LocalDate;

/// What things cost; everything grew dearer once.
///
/// @param rise the first day of the new prices
record Prices(LocalDate rise) {

    int of(Product product, LocalDate day) {
        return day.isBefore(rise) ? product.cents() : product.laterCents();
    }
}
