package perennial.collect.intake.meaning;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Currencies by code, sign and word.
public final class Currencies {

    private static final Set<String> CODES = codes();
    // The first is the likeliest when nothing else is known of the shop.
    private static final Map<String, List<String>> SIGNS = signs();

    private Currencies() {}

    /// The codes of the currencies that some country pays with today, sorted.
    public static Set<String> current() {
        var codes = new TreeSet<String>();
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(Locale.of("", country));
            if (currency != null) codes.add(currency.getCurrencyCode());
        }
        return codes;
    }

    static boolean isCode(String text) {
        return text.length() == 3 && CODES.contains(text.toUpperCase(Locale.ROOT));
    }

    /// Does it stand beside amounts: a sign, a code, a word such as `euro`?
    static boolean isUnit(String unit) {
        return !candidates(unit).isEmpty();
    }

    /// What a sign, code or word may mean; empty when it is none.
    static List<String> candidates(String unit) {
        String word = Text.folded(unit);
        List<String> known = SIGNS.get(word);
        if (known != null) return known;
        return isCode(word) ? List.of(word.toUpperCase(Locale.ROOT)) : List.of();
    }

    /// The currency meant by a unit in a shop whose own currency is known: `$` means CAD in a Canadian one.
    static @Nullable String of(String unit, @Nullable String own) {
        List<String> candidates = candidates(unit);
        if (candidates.isEmpty()) return null;
        return own != null && candidates.contains(own) ? own : candidates.get(0);
    }

    /// Decimal places of the minor unit: 2 for most, 0 for JPY, 3 for KWD; 2 when the currency is not known.
    static int digits(@Nullable String code) {
        if (code == null) return 2;
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        for (Currency currency : Currency.getAvailableCurrencies())
            if (currency.getDefaultFractionDigits() >= 0) codes.add(currency.getCurrencyCode());
        return java.util.Collections.unmodifiableSet(codes);
    }

    private static Map<String, List<String>> signs() {
        var signs = new HashMap<String, List<String>>();
        signs.put("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS", "TWD"));
        signs.put("kr", List.of("SEK", "NOK", "DKK", "ISK"));
        signs.put("kr.", List.of("DKK", "SEK", "NOK", "ISK"));
        signs.put("¥", List.of("JPY", "CNY"));
        signs.put("£", List.of("GBP", "EGP"));
        signs.put("₹", List.of("INR"));
        signs.put("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR"));
        signs.put("rs.", List.of("INR", "PKR", "LKR", "NPR", "MUR"));
        signs.put("fr", List.of("CHF", "XAF", "XOF"));
        signs.put("fr.", List.of("CHF", "XAF", "XOF"));
        signs.put("dollar", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"));
        signs.put("dollars", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"));
        signs.put("pounds", List.of("GBP"));
        signs.put("franken", List.of("CHF"));
        for (String pair :
                ("€ EUR,euro EUR,euros EUR,us$ USD,usd$ USD,c$ CAD,ca$ CAD,a$ AUD,au$ AUD,nz$ NZD,s$ SGD,hk$ HKD,"
                                + "mx$ MXN,r$ BRL,nt$ TWD,zł PLN,zl PLN,kč CZK,₺ TRY,tl TRY,₽ RUB,₴ UAH,₩ KRW,₪ ILS,₫ VND,₦ NGN,"
                                + "₱ PHP,฿ THB,ft HUF,lei RON,лв BGN,лв. BGN,sfr CHF,sfr. CHF,r ZAR,元 CNY,円 JPY,rp IDR,rm MYR,"
                                + "د.إ AED,dh MAD")
                        .split(",")) {
            String[] parts = pair.split(" ");
            signs.put(parts[0], List.of(parts[1]));
        }
        signs.put("kc", List.of("CZK"));
        return signs;
    }
}
