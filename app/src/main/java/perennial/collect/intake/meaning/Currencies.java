package perennial.collect.intake.meaning;

import java.util.Collections;
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

    private static final String PLAIN = """
            AED: د.إ
            AUD: a$ au$
            BGN: лв лв.
            BRL: r$
            CAD: c$ ca$
            CHF: franken sfr sfr.
            CNY: 元
            CZK: kc
            EUR: € euro euros
            GBP: pounds
            HKD: hk$
            HUF: ft
            IDR: rp
            ILS: ₪
            INR: ₹
            JPY: 円
            KRW: ₩
            MAD: dh
            MXN: mx$
            MYR: rm
            NGN: ₦
            NZD: nz$
            PHP: ₱
            PLN: zł zl
            RON: lei
            RUB: ₽
            SGD: s$
            THB: ฿
            TRY: ₺ tl
            TWD: nt$
            UAH: ₴
            USD: us$ usd$
            VND: ₫
            ZAR: r
            """;
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
        return Collections.unmodifiableSet(codes);
    }

    private static Map<String, List<String>> signs() {
        var signs = new HashMap<String, List<String>>();
        signs.put("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS", "TWD"));
        signs.put("kr", List.of("SEK", "NOK", "DKK", "ISK"));
        signs.put("kr.", List.of("DKK", "SEK", "NOK", "ISK"));
        signs.put("¥", List.of("JPY", "CNY"));
        signs.put("£", List.of("GBP", "EGP"));
        signs.put("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR"));
        signs.put("rs.", List.of("INR", "PKR", "LKR", "NPR", "MUR"));
        signs.put("fr", List.of("CHF", "XAF", "XOF"));
        signs.put("fr.", List.of("CHF", "XAF", "XOF"));
        signs.put("dollar", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"));
        signs.put("dollars", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"));
        PLAIN.lines().map(line -> line.split(":")).forEach(line -> {
            for (String sign : line[1].strip().split(" ")) signs.put(sign, List.of(line[0]));
        });
        return signs;
    }
}
