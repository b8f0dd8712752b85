package perennial.collect.connectors.web;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.FieldMapping;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Teller;
import perennial.ground.ui.Formats;

/// What would be made of a sample, without making it.
@Component
class Preview {

    private final Connections connections;

    Preview(Connections connections) {
        this.connections = connections;
    }

    List<String> of(Connection connection, Said sample, FieldMapping draft, Formats formats) {
        var settings = Teller.object();
        settings.set("fields", draft.json());
        var connector = connections.connector(connection.kind()).orElseThrow();
        return switch (connector.read("", sample, new Setup(null, new Said(settings)), new Nothing(new HashMap<>()))) {
            case Heard.Told told ->
                told.calls().stream()
                        .map(call -> sentence(new Said(call), formats))
                        .toList();
            case Heard.Nothing nothing -> List.of(formats.t("connectors.nothing." + nothing.why()));
            case Heard.Unclear unclear -> List.of(formats.t("connectors.failed." + unclear.why(), ""));
            case Heard.TooEarly early -> List.of(formats.t("connectors.state.early"));
            case Heard.Asked asked -> List.of(formats.t("connectors.state.asked"));
        };
    }

    private static String sentence(Said call, Formats formats) {
        if (call.is("identify", "type")) {
            return formats.t("connectors.made.person", who(call));
        }
        var properties = call.at("properties");
        return properties.text("order_id") == null
                ? formats.t("connectors.made.event", said(call.text("event")), who(call))
                : formats.t(
                        "connectors.made.order",
                        properties.each("products").size(),
                        said(properties.text("order_id")),
                        money(properties, formats));
    }

    private static String money(Said order, Formats formats) {
        var total = order.amount("total");
        if (total == null) {
            return "–";
        }
        var currency = currency(order.text("currency"), formats);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return formats.exactMoney(total.movePointRight(digits).longValue(), currency);
    }

    private static Currency currency(@Nullable String code, Formats formats) {
        try {
            return code == null ? formats.currency() : Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return formats.currency();
        }
    }

    private static String who(Said call) {
        var traits = call.at("traits").isNothing() ? call.at("context", "traits") : call.at("traits");
        for (var name : new String[] {"name", "firstName", "email", "phone"}) {
            if (traits.text(name) != null) {
                return said(traits.text(name));
            }
        }
        return call.text("userId") == null ? "–" : said(call.text("userId"));
    }

    private static String said(@Nullable String text) {
        return text == null ? "–" : text;
    }

    /// Remembers only while it looks.
    private record Nothing(Map<String, String> noted) implements Memory {

        @Override
        public Optional<String> recall(String thing) {
            return Optional.ofNullable(noted.get(thing));
        }

        @Override
        public boolean remember(String thing, String value) {
            return !value.equals(noted.put(thing, value));
        }
    }
}
