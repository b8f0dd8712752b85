package perennial.collect.intake;

import org.jspecify.annotations.Nullable;

/// One article or service, as one row of a file describes it. It has a number or a name, or both.
///
/// @param priceMinor what one costs, in minor units of `currency`
/// @param currency ISO 4217; null when nothing says
public record Article(
        @Nullable String sku,
        @Nullable String name,
        @Nullable String category,
        @Nullable Long priceMinor,
        @Nullable String currency) {}
