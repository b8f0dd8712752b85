package perennial.collect.intake.meaning;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What holds for a file where the file itself says nothing.
///
/// @param zone in which its days and times are meant
/// @param currency ISO 4217; null when nobody said
/// @param country ISO 3166-1 alpha-2, for telephone numbers without a country code; null when nobody said
public record Shop(
        ZoneId zone, @Nullable String currency, @Nullable String country) {

    public Shop withCurrency(@Nullable String code) {
        return new Shop(zone, code, country);
    }
}
