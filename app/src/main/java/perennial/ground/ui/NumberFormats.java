package perennial.ground.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Numbers and money in one locale. A new format for each call, because those of the JDK remember things.
final class NumberFormats {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Locale locale;

    NumberFormats(Locale locale) {
        this.locale = locale;
    }

    Shown money(BigDecimal amount, Currency currency) {
        String exact = whole(currency, currency.getDefaultFractionDigits()).format(amount);
        if (amount.abs().compareTo(MILLION) >= 0) {
            return new Shown(millions(amount, currency), exact);
        }
        boolean keepsCents = amount.abs().compareTo(HUNDRED) < 0
                && amount.stripTrailingZeros().scale() > 0;
        return keepsCents ? Shown.plain(exact) : new Shown(whole(currency, 0).format(amount), exact);
    }

    private DecimalFormat whole(Currency currency, int digits) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, digits));
        format.setMaximumFractionDigits(Math.max(0, digits));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setNegativePrefix(format.getNegativePrefix().replace('-', '−'));
        return format;
    }

    private String millions(BigDecimal amount, Currency currency) {
        DecimalFormat format = whole(currency, 0);
        boolean negative = amount.signum() < 0;
        String before = negative ? format.getNegativePrefix() : format.getPositivePrefix();
        String after = negative ? format.getNegativeSuffix() : format.getPositiveSuffix();
        return before + compact(amount.abs().doubleValue()) + after;
    }

    private String compact(double value) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    Shown number(long value) {
        String exact = NumberFormat.getIntegerInstance(locale).format(value);
        return Math.abs(value) < 1_000_000 ? Shown.plain(exact) : new Shown(compact(value), exact);
    }

    String decimal(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    Shown percent(double share) {
        boolean small = Math.abs(share) < 0.0995 && share != 0;
        return new Shown(percent(share, small ? 1 : 0), percent(share, 2));
    }

    private String percent(double share, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    Shown change(double share) {
        Shown size = percent(Math.abs(share));
        String sign = share > 0 ? "+" : share < 0 ? "−" : "±";
        return new Shown(sign + size.text(), sign + size.exact());
    }
}
