package perennial.ground.shared;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// The business this program serves, as its owner describes it.
///
/// @param country ISO 3166 code of two letters, or blank when nobody said
/// @param marginPercent what remains of 100 of revenue after the cost of goods, in (0, 100]
/// @param discountPercent how much less money is worth a year later, in [0, 100)
public record Business(
        String name,
        Currency currency,
        ZoneId zone,
        Locale language,
        String country,
        DayOfWeek firstDayOfWeek,
        BigDecimal marginPercent,
        BigDecimal discountPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Business {
        if (marginPercent.signum() <= 0 || marginPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("margin must be above 0 and at most 100 percent, was " + marginPercent);
        }
        if (discountPercent.signum() < 0 || discountPercent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException("discount must be 0 or more and below 100, was " + discountPercent);
        }
    }

    public Business withCurrency(Currency other) {
        return new Business(name, other, zone, language, country, firstDayOfWeek, marginPercent, discountPercent);
    }

    /// Whether every number worked out for the other holds for this one, too.
    public boolean reckonsLike(Business other) {
        return currency.equals(other.currency)
                && zone.equals(other.zone)
                && marginPercent.compareTo(other.marginPercent) == 0
                && discountPercent.compareTo(other.discountPercent) == 0;
    }
}
