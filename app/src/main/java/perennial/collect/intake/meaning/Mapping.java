package perennial.collect.intake.meaning;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// All decisions needed to read a file: the same mapping and the same file always give the same result.
///
/// A person may change any of them; the next file with the same headers can be read with it again.
///
/// @param importer key of the importer that reads it
/// @param namespace the system that gave the customers and orders their ids: `shopify`, `csv`; `name` when the
///     file knows customers only by name and the name serves as id
/// @param columns one for each column, in the file's order
public record Mapping(String importer, String namespace, RowKind rows, Shop shop, List<Meaning> columns) {

    /// The namespace in which a name is an id.
    public static final String BY_NAME = "name";

    public Mapping {
        columns = List.copyOf(columns);
    }

    public static Mapping of(String json) {
        return Json.MAPPER.readValue(json, Mapping.class);
    }

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /// What a row stands for. Between people and sales, columns that were left over change their meaning, too.
    public Mapping with(RowKind other) {
        var changed = new Mapping(importer, namespace, other, shop, columns);
        if (other.sales() == rows.sales()) return changed;
        changed = other.sales()
                ? changed.turning(Field.SINCE, Field.ORDER_DATE)
                : changed.turning(Field.ORDER_DATE, Field.SINCE);
        return changed.turning(leftOver(), changed.leftOver());
    }

    private Mapping turning(Field from, Field to) {
        if (!to.repeats() && has(to)) return this;
        return new Mapping(
                importer,
                namespace,
                rows,
                shop,
                columns.stream()
                        .map(column -> column.field() == from ? column.with(to) : column)
                        .toList());
    }

    /// Was this mapping made for a file with these headers? Then it can be used again.
    public boolean fits(List<String> headers) {
        List<String> names = headers.stream()
                .map(header -> Objects.requireNonNullElse(Text.clean(header), ""))
                .map(Text::shortened)
                .toList();
        return names.equals(columns.stream().map(Meaning::header).toList());
    }

    public Mapping with(Shop other) {
        return new Mapping(importer, namespace, rows, other, columns);
    }

    public Mapping inNamespace(String other) {
        return new Mapping(importer, other, rows, shop, columns);
    }

    public Mapping with(ZoneId zone) {
        return with(new Shop(zone, shop.currency(), shop.country()));
    }

    /// Gives a column a meaning. A field that only one column can have is taken from the column that had it.
    public Mapping with(int column, Field field) {
        var changed = new ArrayList<>(columns);
        if (!field.repeats()) changed.replaceAll(other -> other.field() == field ? other.with(leftOver()) : other);
        changed.set(column, columns.get(column).with(field));
        return new Mapping(importer, namespace, rows, shop, changed);
    }

    public Mapping with(int column, DateStyle style) {
        return changing(column, meaning -> meaning.with(style));
    }

    public Mapping with(int column, NumberStyle style) {
        return changing(column, meaning -> meaning.with(style));
    }

    /// What becomes of a column that means nothing special: a fact about a person is worth keeping.
    public Field leftOver() {
        return rows.sales() ? Field.IGNORE : Field.ATTRIBUTE;
    }

    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    private Mapping changing(int column, UnaryOperator<Meaning> change) {
        var changed = new ArrayList<>(columns);
        changed.set(column, change.apply(columns.get(column)));
        return new Mapping(importer, namespace, rows, shop, changed);
    }

    /// Made when first needed: whoever only reads a file doesn't wait for it.
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
