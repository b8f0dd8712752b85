package perennial.collect.customers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.collect.customers.store.CustomerList.Position;

/// What an address asks of the list: filters we know, an order, a place to begin. Everything else in it is ignored.
record ListQuery(
        Map<CustomerFilter, String> filters,
        String sort,
        @Nullable Position after) {

    static final String PATH = "/customers";

    static ListQuery of(Map<String, String> address, List<CustomerFilter> known) {
        var filters = new LinkedHashMap<CustomerFilter, String>();
        for (var filter : known) {
            var value = address.getOrDefault(filter.key(), "").strip();
            if (!value.isEmpty() && filter.condition(value).isPresent()) {
                filters.put(filter, value);
            }
        }
        return new ListQuery(filters, address.getOrDefault("sort", "value"), position(address));
    }

    private static @Nullable Position position(Map<String, String> address) {
        try {
            var id = address.get("after");
            return id == null ? null : new Position(address.get("from"), Long.parseLong(id));
        } catch (NumberFormatException mistyped) {
            return null;
        }
    }

    List<SqlCondition> conditions() {
        return filters.entrySet().stream()
                .flatMap(entry -> entry.getKey().condition(entry.getValue()).stream())
                .toList();
    }

    String value(String key) {
        return filters.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String without(CustomerFilter filter) {
        var rest = new LinkedHashMap<>(filters);
        rest.remove(filter);
        return address(PATH, rest, sort, null);
    }

    String sortedBy(String other) {
        return address(PATH, filters, other, null);
    }

    String from(Position position) {
        return address(PATH, filters, sort, position);
    }

    String at(String path) {
        return address(path, filters, sort, null);
    }

    private static String address(
            String path, Map<CustomerFilter, String> filters, String sort, @Nullable Position position) {
        var parts = new ArrayList<String>();
        filters.forEach((filter, value) -> parts.add(part(filter.key(), value)));
        parts.add(part("sort", sort));
        if (position != null) {
            parts.add(part("after", Long.toString(position.id())));
            if (position.value() != null) {
                parts.add(part("from", position.value()));
            }
        }
        return path + parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
