package perennial.collect.customers.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.collect.customers.store.CustomerList.Position;
import perennial.ground.ui.Formats;

/// What an address asks of the list: filters we know, an order, columns, a place to begin. Everything else in it is
/// ignored.
///
/// @param columns keys of the columns, as far as the address says; null when it doesn't
/// @param view the saved view it was opened from; 0 for none
record ListQuery(
        List<Asked> filters,
        String sort,
        @Nullable List<String> columns,
        long view,
        @Nullable Position after) {

    static final String PATH = "/customers";
    static final String USUAL_SORT = "value";

    /// One filter with its value, and those that stand beside it.
    record Asked(CustomerFilter filter, String value, Map<String, String> beside) {

        SqlCondition condition() {
            return filter.condition(value, beside).orElseThrow();
        }

        String label(Formats formats) {
            return filter.label(value, beside, formats);
        }

        boolean is(String key) {
            return filter.key().equals(key);
        }
    }

    static ListQuery of(Map<String, String> address, List<CustomerFilter> known) {
        var filters = new ArrayList<Asked>();
        for (var filter : known) {
            var value = value(address, filter.key());
            var beside = new LinkedHashMap<String, String>();
            filter.besides().stream()
                    .filter(name -> !value(address, name).isEmpty())
                    .forEach(name -> beside.put(name, value(address, name)));
            if (!value.isEmpty() && filter.condition(value, beside).isPresent()) {
                filters.add(new Asked(filter, value, beside));
            }
        }
        var sort = value(address, "sort");
        return new ListQuery(
                filters,
                sort.isEmpty() ? USUAL_SORT : sort,
                columns(address.get("columns")),
                EditPages.number(address.get("view")),
                position(address));
    }

    /// The same from an address as it is kept: `stage=at-risk&sort=spent`.
    static Map<String, String> parsed(String address) {
        var parts = new HashMap<String, String>();
        for (var part : address.split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.putIfAbsent(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return parts;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException mistyped) {
            return "";
        }
    }

    private static String value(Map<String, String> address, String key) {
        return address.getOrDefault(key, "").replace("\0", "").strip();
    }

    private static @Nullable List<String> columns(@Nullable String list) {
        return list == null
                ? null
                : List.of(list.split(",")).stream()
                        .filter(key -> key.matches("[a-z0-9_]{1,60}"))
                        .distinct()
                        .limit(40)
                        .toList();
    }

    private static @Nullable Position position(Map<String, String> address) {
        var id = address.get("after");
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : new Position(address.get("from"), Long.parseLong(id), address.containsKey("unseen"));
    }

    List<SqlCondition> conditions() {
        return filters.stream().map(Asked::condition).toList();
    }

    boolean narrows() {
        return !filters.isEmpty();
    }

    String value(String key) {
        return filters.stream()
                .filter(asked -> asked.is(key))
                .map(Asked::value)
                .findFirst()
                .orElse("");
    }

    ListQuery with(List<String> others) {
        return new ListQuery(filters, sort, others, view, after);
    }

    String without(Asked asked) {
        var rest = filters.stream().filter(other -> other != asked).toList();
        return new ListQuery(rest, sort, columns, view, null).at(PATH);
    }

    String sortedBy(String other) {
        return new ListQuery(filters, other, columns, view, null).at(PATH);
    }

    String from(Position position) {
        return at(PATH) + "&after=" + position.id()
                + (position.value() == null ? "" : "&from=" + encoded(position.value()))
                + (position.unseen() ? "&unseen=" : "");
    }

    /// The first page, at another path.
    String at(String path) {
        return path + "?" + address() + (view == 0 ? "" : "&view=" + view);
    }

    /// What makes this list what it is, to be kept or sent on.
    String address() {
        var parts = new ArrayList<String>();
        for (var asked : filters) {
            parts.add(part(asked.filter().key(), asked.value()));
            asked.beside().forEach((name, value) -> parts.add(part(name, value)));
        }
        parts.add(part("sort", sort));
        if (columns != null) {
            parts.add(part("columns", String.join(",", columns)));
        }
        return parts.stream().collect(Collectors.joining("&"));
    }

    /// Everybody with this tag.
    static String tagged(String tag) {
        return PATH + "?" + part("tag", tag);
    }

    private static String part(String name, String value) {
        return name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
