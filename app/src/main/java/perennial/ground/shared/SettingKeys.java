package perennial.ground.shared;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Between rows of text and the business they describe.
final class SettingKeys {

    static final String NAME = "business.name";
    static final String LANGUAGE = "business.language";
    private static final String CURRENCY = "business.currency";
    private static final String ZONE = "business.zone";
    private static final String COUNTRY = "business.country";
    private static final String FIRST_DAY = "business.first-day-of-week";
    private static final String MARGIN = "business.margin-percent";
    private static final String DISCOUNT = "business.discount-percent";

    /// Stands before the keys of the business as it was when the numbers were last worked out.
    private static final String RECKONED = "reckoned.";

    private SettingKeys() {}

    static Map<String, String> reckonedRows(Business business) {
        var rows = new LinkedHashMap<String, String>();
        rows(business).forEach((key, value) -> rows.put(RECKONED + key, value));
        return rows;
    }

    /// Empty while the numbers have always been those of one and the same business.
    static Optional<Business> reckoned(Map<String, String> stated) {
        var rows = new HashMap<String, String>();
        stated.forEach((key, value) -> {
            if (key.startsWith(RECKONED)) {
                rows.put(key.substring(RECKONED.length()), value);
            }
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(business(rows));
    }

    /// What nobody stated is guessed from the server's locale and zone. A margin of 100 reads "value is revenue",
    /// which claims nothing about costs that nobody told us.
    static Business business(Map<String, String> stated) {
        Locale here = Locale.getDefault();
        String country = stated.getOrDefault(COUNTRY, here.getCountry());
        Locale calendar = Locale.of(here.getLanguage(), country);
        return new Business(
                stated.getOrDefault(NAME, ""),
                Currency.getInstance(stated.getOrDefault(CURRENCY, currencyOf(country))),
                ZoneId.of(stated.getOrDefault(ZONE, ZoneId.systemDefault().getId())),
                Locale.forLanguageTag(stated.getOrDefault(LANGUAGE, here.getLanguage())),
                country,
                DayOfWeek.valueOf(stated.getOrDefault(
                        FIRST_DAY, WeekFields.of(calendar).getFirstDayOfWeek().name())),
                new BigDecimal(stated.getOrDefault(MARGIN, "100")),
                new BigDecimal(stated.getOrDefault(DISCOUNT, "10")));
    }

    static Map<String, String> rows(Business business) {
        var rows = new LinkedHashMap<String, String>();
        rows.put(NAME, business.name());
        rows.put(CURRENCY, business.currency().getCurrencyCode());
        rows.put(ZONE, business.zone().getId());
        rows.put(LANGUAGE, business.language().toLanguageTag());
        rows.put(COUNTRY, business.country());
        rows.put(FIRST_DAY, business.firstDayOfWeek().name());
        rows.put(MARGIN, business.marginPercent().toPlainString());
        rows.put(DISCOUNT, business.discountPercent().toPlainString());
        return rows;
    }

    private static String currencyOf(String country) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            return "EUR";
        }
        Currency usual = Currency.getInstance(Locale.of("", country));
        return usual == null ? "EUR" : usual.getCurrencyCode();
    }
}
