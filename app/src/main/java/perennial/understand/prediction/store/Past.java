package perennial.understand.prediction.store;

import java.time.LocalDate;
import perennial.models.Purchases;

/// What everybody bought.
///
/// @param customers ids of the customers, rising
/// @param purchases by the position of the customer among them; days since 1970, money in minor units of the
///     reporting currency
/// @param refunded what each of them got back, in the same money
record Past(long[] customers, Purchases purchases, long[] refunded) {

    Buyers until(LocalDate day) {
        return new Buyers(this, purchases.until((int) day.toEpochDay()));
    }
}
