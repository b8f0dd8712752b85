package perennial.collect.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// JSON of a stranger: asking for what is not there, or is of another kind than one thinks, gives nothing.
public record Said(JsonNode node) {

    public static final Said NOTHING = new Said(MissingNode.getInstance());

    private static final int LONGEST = 300;

    public static Said of(byte[] body) {
        try {
            var node = JsonMapper.shared().readTree(body);
            return node == null || !node.isContainer() ? NOTHING : new Said(node);
        } catch (JacksonException noJson) {
            return NOTHING;
        }
    }

    public static Said of(String json) {
        return of(json.getBytes(UTF_8));
    }

    public boolean isNothing() {
        return node.isMissingNode() || node.isNull();
    }

    public Said at(String... path) {
        var at = node;
        for (var step : path) {
            at = at.path(step);
        }
        return new Said(at);
    }

    /// A text, a number or yes and no as text; null when there is none, or only blanks.
    public @Nullable String text(String... path) {
        var value = at(path).node;
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        var text = value.asString().strip();
        return text.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public boolean is(String value, String... path) {
        return value.equals(text(path));
    }

    public List<Said> each(String... path) {
        var found = new ArrayList<Said>();
        var list = at(path).node;
        if (list.isArray()) {
            list.forEach(item -> found.add(new Said(item)));
        }
        return found;
    }

    /// An amount written as a number or as a text with a point.
    public @Nullable BigDecimal amount(String... path) {
        var text = text(path);
        try {
            var amount = text == null || text.length() > 40 ? null : new BigDecimal(text);
            return amount == null || Math.abs(amount.scale()) > 20 ? null : amount;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /// An amount written in the smallest unit of its currency.
    public @Nullable BigDecimal minorAmount(@Nullable String currency, String... path) {
        var amount = amount(path);
        return amount == null ? null : amount.movePointLeft(digits(currency));
    }

    private static int digits(@Nullable String currency) {
        try {
            return currency == null
                    ? 2
                    : Math.max(
                            0,
                            Currency.getInstance(currency.toUpperCase(Locale.ROOT))
                                    .getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    /// With an offset, or without, which then is UTC.
    public @Nullable Instant moment(String... path) {
        var text = text(path);
        try {
            if (text == null) return null;
            return text.endsWith("Z") || text.lastIndexOf('-') > 7 || text.indexOf('+') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    /// Seconds since 1970.
    public @Nullable Instant seconds(String... path) {
        var amount = amount(path);
        return amount == null || amount.abs().compareTo(BigDecimal.valueOf(100_000_000_000L)) > 0
                ? null
                : Instant.ofEpochSecond(amount.longValue());
    }
}
