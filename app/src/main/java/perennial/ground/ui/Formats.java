package perennial.ground.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// How values are written for one reader: the language, the country's habits, the clock on the wall, the currency.
///
/// Pages get it as an argument of the handler method; tests and the command line build it with `of`.
public final class Formats {

    private final Locale locale;
    private final ZoneId zone;
    private final Currency currency;
    private final String businessName;
    private final Words words;
    private final NumberFormats numbers;
    private final DateFormats dates;

    private Formats(Locale locale, ZoneId zone, Currency currency, String businessName, Clock clock) {
        this.locale = locale;
        this.zone = zone;
        this.currency = currency;
        this.businessName = businessName;
        this.words = Words.of(locale);
        this.numbers = new NumberFormats(locale);
        this.dates = new DateFormats(words, zone, clock);
    }

    public static Formats of(Locale locale, ZoneId zone, Currency currency) {
        return of(locale, zone, currency, "", Clock.systemUTC());
    }

    public static Formats of(Locale locale, ZoneId zone, Currency currency, String businessName, Clock clock) {
        return new Formats(locale, zone, currency, businessName, clock);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public Currency currency() {
        return currency;
    }

    public String businessName() {
        return businessName;
    }

    /// A sentence from the bundles, for view records that arrive ready to print.
    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public Words words() {
        return words;
    }

    /// The business's own currency.
    public Shown money(long minorUnits) {
        return money(minorUnits, currency);
    }

    /// Rounded the way one says it, "€1,240" or "€1.2M"; exact is "€1,240.37".
    public Shown money(long minorUnits, Currency other) {
        return numbers.money(BigDecimal.valueOf(minorUnits, Math.max(0, other.getDefaultFractionDigits())), other);
    }

    /// To the last cent, for ledgers and invoices.
    public String exactMoney(long minorUnits, Currency other) {
        return money(minorUnits, other).exact();
    }

    public String exactMoney(long minorUnits) {
        return exactMoney(minorUnits, currency);
    }

    /// A count: "4,338", or from a million on "1.2M" with all its digits on hover.
    public Shown number(long value) {
        return numbers.number(value);
    }

    /// A measured value with at most so many digits after the point.
    public String decimal(double value, int digits) {
        return numbers.decimal(value, digits);
    }

    /// A share in [0, 1], "42%" or "42 %"; small ones keep a digit, "4.2%".
    public Shown percent(double share) {
        return numbers.percent(share);
    }

    /// A change with its sign, "+12%"; what did not change says "±0%".
    public Shown change(double share) {
        return numbers.change(share);
    }

    /// A day as a person says it: "today", "last Thursday", "14 March", "14 March 2023".
    public Shown day(LocalDate day) {
        return dates.day(day);
    }

    public Shown day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /// A moment as a person says it: "5 minutes ago", "yesterday, 14:05".
    public Shown moment(Instant moment) {
        return dates.moment(moment);
    }

    /// How long ago, or how far ahead: "3 months ago", "in 2 weeks".
    public Shown ago(Instant moment) {
        return dates.ago(moment);
    }

    /// A length of time, its largest unit only: "2 years", "5 weeks", "40 minutes".
    public String span(Duration length) {
        return dates.span(length);
    }

    /// The whole date, "14 March 2024".
    public String date(LocalDate day) {
        return dates.exact(day);
    }

    /// "March 2024".
    public String month(YearMonth month) {
        return dates.month(month);
    }

    /// "Mar 24", for the feet of charts.
    public String shortMonth(YearMonth month) {
        return dates.shortMonth(month);
    }

    /// Today, where the reader is.
    public LocalDate today() {
        return dates.today();
    }

    /// "Ada, Grace and Alan".
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String most = String.join(", ", items.subList(0, items.size() - 1));
        return words.text("ui.list.and", most, items.getLast());
    }

    /// A language or a country by its name in the reader's language.
    public String languageName(Locale language) {
        return language.getDisplayLanguage(locale);
    }

    public String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
