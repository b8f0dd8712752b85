package perennial.ground.settings.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import perennial.ground.shared.Business;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;

/// What somebody typed about the business. Only these fields exist; whatever else a request carries is not looked at.
record Described(
        String name,
        String currency,
        String zone,
        String language,
        String country,
        String firstDay,
        String margin,
        String discount) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_DIGITS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Described of(Business business, Formats formats) {
        return new Described(
                business.name(),
                business.currency().getCurrencyCode(),
                business.zone().getId(),
                business.language().toLanguageTag(),
                business.country(),
                business.firstDayOfWeek().name(),
                formats.decimal(business.marginPercent().doubleValue(), MOST_DIGITS),
                formats.decimal(business.discountPercent().doubleValue(), MOST_DIGITS));
    }

    static Described of(Map<String, String> form) {
        return new Described(
                text(form, "name"),
                text(form, "currency"),
                text(form, "zone"),
                text(form, "language"),
                text(form, "country"),
                text(form, "first-day"),
                text(form, "margin"),
                text(form, "discount"));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    Complaints check(Formats formats) {
        var complaints = new Complaints(formats);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            complaints.add("name", "settings.name.odd", LONGEST_NAME);
        }
        if (!Choices.isCurrency(currency)) {
            complaints.add("currency", "settings.currency.odd");
        }
        if (!Choices.isZone(zone)) {
            complaints.add("zone", "settings.zone.odd");
        }
        if (!Choices.isLanguage(language)) {
            complaints.add("language", "settings.language.odd");
        }
        if (!country.isEmpty() && !Choices.isCountry(country)) {
            complaints.add("country", "settings.country.odd");
        }
        if (Arrays.stream(DayOfWeek.values()).noneMatch(day -> day.name().equals(firstDay))) {
            complaints.add("first-day", "settings.first-day.odd");
        }
        if (!isPercent(margin)
                || percent(margin).signum() <= 0
                || percent(margin).compareTo(HUNDRED) > 0) {
            complaints.add("margin", "settings.margin.odd");
        }
        if (!isPercent(discount) || percent(discount).compareTo(HUNDRED) >= 0) {
            complaints.add("discount", "settings.discount.odd");
        }
        return complaints;
    }

    /// To be called when there is nothing to complain about.
    Business business() {
        return new Business(
                name,
                Currency.getInstance(currency),
                ZoneId.of(zone),
                Locale.forLanguageTag(language),
                country,
                DayOfWeek.valueOf(firstDay),
                percent(margin),
                percent(discount));
    }

    /// Digits with at most one point or comma: a comma is a decimal point in half of the world.
    private static boolean isPercent(String typed) {
        return typed.matches("\\d{1,3}([.,]\\d{1,3})?\\s*%?");
    }

    private static BigDecimal percent(String typed) {
        return new BigDecimal(typed.replace("%", "").strip().replace(',', '.'));
    }
}
