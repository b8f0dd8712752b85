package perennial.collect.counter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import perennial.ground.access.Secrets;

/// What stands on a customer's card, as a QR code or to be typed: the customer's number, and a mark of ours over it, so
/// that nobody makes a card for the next number by themselves.
@Component
public class CustomerCodes {

    private static final String PURPOSE = "counter.card";
    private static final Pattern SHAPE = Pattern.compile("C([0-9A-V]{1,13})-([0-9A-V]{12})");
    private static final int BASE = 32;
    private static final int DIGITS = 12;

    private final Secrets secrets;

    CustomerCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    public String of(long customer) {
        return "C" + Long.toString(customer, BASE).toUpperCase(Locale.ROOT) + "-" + mark(customer);
    }

    /// The customer whose code it is; empty if it is none of ours.
    public OptionalLong read(String typed) {
        var parts = SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        try {
            long customer = Long.parseLong(parts.group(1), BASE);
            var right = MessageDigest.isEqual(
                    mark(customer).getBytes(US_ASCII), parts.group(2).getBytes(US_ASCII));
            return right ? OptionalLong.of(customer) : OptionalLong.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /// Sixty bits.
    private String mark(long customer) {
        long bits =
                ByteBuffer.wrap(secrets.mark(PURPOSE, Long.toString(customer))).getLong() >>> 4;
        var text = Long.toString(bits, BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(DIGITS - text.length()) + text;
    }
}
