package perennial.collect.orders.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perennial.collect.orders.store.OrderStore.Asked;
import perennial.collect.orders.store.OrderStore.Place;
import perennial.collect.orders.store.OrderStore.Placed;

/// What an address asks of the list of orders. What makes no sense asks nothing.
public record OrderQuery(
        @Nullable String customer,
        @Nullable String company,
        @Nullable String channel,
        @Nullable String location,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {

    private static final String PATH = "/orders";

    Asked asked() {
        return new Asked(id(customer), id(company), text(channel), text(location), text(q), day(from), day(to));
    }

    /// What is asked, by name, as the address has it.
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        give(given, "customer", id(customer));
        give(given, "company", id(company));
        give(given, "channel", text(channel));
        give(given, "location", text(location));
        give(given, "q", text(q));
        give(given, "from", day(from));
        give(given, "to", day(to));
        return given;
    }

    private static void give(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    String without(String name) {
        var rest = given();
        rest.remove(name);
        return address(rest);
    }

    String from(Placed last) {
        var rest = given();
        rest.put("after", last.placedOn() + "_" + last.placedAt() + "_" + last.id());
        return address(rest);
    }

    @Nullable
    Place place() {
        var parts = after == null ? new String[0] : after.split("_");
        try {
            return parts.length == 3
                    ? new Place(LocalDate.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]))
                    : null;
        } catch (DateTimeException | NumberFormatException mistyped) {
            return null;
        }
    }

    public String value(String name) {
        return given().getOrDefault(name, "");
    }

    private static String address(Map<String, String> parts) {
        return parts.isEmpty()
                ? PATH
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable String text(@Nullable String text) {
        var clean = text == null ? "" : text.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException mistyped) {
            return null;
        }
    }
}
