package perennial.collect.connectors;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/// Where in a stranger's JSON each value stands, as a person has pointed it out in a sample.
///
/// @param places JSON pointers into the sample; those of articles lead through the first of a list: `/items/0/price`
public record FieldMapping(Map<Field, String> places) {

    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

    public static FieldMapping of(Said told) {
        var places = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var place = told.text(field.key());
            if (place != null && isPointer(place)) {
                places.put(field, place);
            }
        }
        return new FieldMapping(places);
    }

    private static boolean isPointer(String place) {
        return place.startsWith("/") && place.length() <= 300;
    }

    public ObjectNode json() {
        var json = Teller.object();
        places.forEach((field, place) -> json.put(field.key(), place));
        return json;
    }

    /// One value is one thing, and one thing stands at one place.
    ///
    /// @param field null when the value is nothing in particular
    public FieldMapping with(String place, @Nullable Field field) {
        var other = new EnumMap<Field, String>(Field.class);
        other.putAll(places);
        other.values().removeIf(place::equals);
        if (field != null && isPointer(place)) {
            other.put(field, place);
        }
        return new FieldMapping(other);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public Optional<Field> at(String place) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public @Nullable String text(Said payload, Field field) {
        var place = places.get(field);
        return place == null ? null : new Said(payload.node().at(JsonPointer.compile(place))).text();
    }

    public @Nullable BigDecimal amount(Said payload, Field field) {
        var place = places.get(field);
        return place == null ? null : new Said(payload.node().at(JsonPointer.compile(place))).amount();
    }

    /// In words of ISO 8601, or counted since 1970 in seconds or milliseconds.
    public @Nullable Instant moment(Said payload, Field field) {
        var place = places.get(field);
        var value = new Said(payload.node().at(JsonPointer.compile(place == null ? "" : place)));
        if (place == null || value.moment() != null) {
            return place == null ? null : value.moment();
        }
        var number = value.amount();
        return number != null && number.abs().compareTo(MILLISECONDS) > 0
                ? Instant.ofEpochMilli(
                        number.min(BigDecimal.valueOf(4_102_444_800_000L)).longValue())
                : value.seconds();
    }

    /// The things of the list in which articles stand.
    public List<Said> items(Said payload) {
        return places.entrySet().stream()
                .filter(each -> each.getKey().name().startsWith("ITEM_"))
                .map(each -> split(each.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(split -> new Said(payload.node().at(JsonPointer.compile(split.list()))).each())
                .orElse(List.of());
    }

    public Said ofItem(Said item, Field field) {
        var place = places.get(field);
        return place == null
                ? Said.NOTHING
                : split(place)
                        .map(split -> new Said(item.node().at(JsonPointer.compile(split.within()))))
                        .orElse(Said.NOTHING);
    }

    private record Split(String list, String within) {}

    /// Before and after the last number in a pointer.
    private static Optional<Split> split(String place) {
        var steps = place.split("/", -1);
        for (int i = steps.length - 1; i > 0; i--) {
            if (steps[i].matches("\\d+")) {
                return Optional.of(new Split(
                        String.join("/", List.of(steps).subList(0, i)),
                        i == steps.length - 1
                                ? ""
                                : "/" + String.join("/", List.of(steps).subList(i + 1, steps.length))));
            }
        }
        return Optional.empty();
    }
}
