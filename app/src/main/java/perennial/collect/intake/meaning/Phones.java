package perennial.collect.intake.meaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Telephone numbers in E.164.
public final class Phones {

    private Phones() {}

    /// @param country where numbers without a country code ring; null when nobody said
    /// @return null when it can't be a number one could call
    public static @Nullable String read(String cell, @Nullable String country) {
        String number = cell.strip();
        if (number.startsWith("'")) number = number.substring(1);
        if (number.toLowerCase(Locale.ROOT).startsWith("p:")) number = number.substring(2); // Facebook's lead forms
        if (number.startsWith("tel:")) number = number.substring(4);
        if (number.startsWith("00")) number = "+" + number.substring(2);
        if (number.length() > 40 || country == null && !number.strip().startsWith("+")) return null;
        var phones = PhoneNumberUtil.getInstance();
        try {
            var parsed = phones.parse(number, country);
            return phones.isPossibleNumber(parsed) ? phones.format(parsed, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
