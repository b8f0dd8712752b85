package perennial.collect.intake.importers.products;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Importer;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.meaning.Field;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Survey;
import perennial.collect.intake.meaning.TableReader;

/// A list of what the business sells: number, name, category, price, by the words tills, shops and people use.
///
/// Whatever speaks of people, days or amounts sold is something else and left to others.
@Component
final class ProductList implements Importer {

    private static final Map<Field, Set<String>> WORDS = new EnumMap<>(Map.of(
            Field.SKU,
            Set.of(
                    "sku",
                    "id",
                    "product id",
                    "item id",
                    "article number",
                    "article no",
                    "item number",
                    "item no",
                    "product code",
                    "item code",
                    "code",
                    "ean",
                    "gtin",
                    "barcode",
                    "handle",
                    "token",
                    "artikelnummer",
                    "artikel-nr",
                    "artikelnr",
                    "art.-nr.",
                    "produktnummer",
                    "variant sku"),
            Field.PRODUCT,
            Set.of(
                    "product",
                    "product name",
                    "item",
                    "item name",
                    "article",
                    "article name",
                    "name",
                    "title",
                    "artikel",
                    "artikelname",
                    "artikelbezeichnung",
                    "bezeichnung",
                    "produkt",
                    "produktname"),
            Field.CATEGORY,
            Set.of(
                    "category",
                    "categories",
                    "product category",
                    "product type",
                    "type",
                    "group",
                    "department",
                    "kategorie",
                    "kategorien",
                    "warengruppe",
                    "produktgruppe",
                    "gruppe"),
            Field.UNIT_PRICE,
            Set.of(
                    "price",
                    "unit price",
                    "regular price",
                    "sales price",
                    "selling price",
                    "variant price",
                    "list price",
                    "preis",
                    "einzelpreis",
                    "verkaufspreis",
                    "vk",
                    "vk-preis",
                    "stückpreis"),
            Field.CURRENCY,
            Set.of("currency", "währung")));

    private static final Pattern SOMETHING_ELSE = Pattern.compile(".*(mail|phone|telefon|\\bdate|datum|quantity|\\bqty"
            + "|menge|order|bestell|customer|kunde|invoice|rechnung|amount|betrag|total|summe|birth|geburt|address"
            + "|anschrift|first name|last name|vorname|nachname|surname|company|firma|subtotal|receipt|beleg).*");

    private static final double SURE = .75;

    @Override
    public String key() {
        return "products";
    }

    @Override
    public double fits(List<String> headers) {
        var fields = fields(headers).values();
        boolean named = fields.contains(Field.PRODUCT) || fields.contains(Field.SKU);
        boolean offered = fields.contains(Field.UNIT_PRICE) || fields.contains(Field.CATEGORY) && saysProduct(headers);
        return named && offered && headers.stream().map(ProductList::plain).noneMatch(this::isElse) ? SURE : 0;
    }

    private boolean isElse(String header) {
        return SOMETHING_ELSE.matcher(header).matches();
    }

    /// A word that only speaks of goods; "id", "name" and "type" have people, too.
    private static boolean saysProduct(List<String> headers) {
        return headers.stream()
                .map(ProductList::plain)
                .anyMatch(header -> header.matches("sku|.*(product|item|article|artikel|produkt|ware).*"));
    }

    @Override
    public Interpretation interpret(Survey survey, Shop shop) {
        return Interpretation.knowing(survey, shop, key(), "csv", RowKind.PRODUCTS, fields(survey.headers()));
    }

    @Override
    public RowReader reader(Mapping mapping, Instant now) {
        return new TableReader(mapping, now);
    }

    /// Of several columns with the same meaning the first counts.
    private static Map<Integer, Field> fields(List<String> headers) {
        var fields = new HashMap<Integer, Field>();
        WORDS.forEach((field, words) -> {
            for (int i = 0; i < headers.size(); i++) {
                if (words.contains(plain(headers.get(i)))) {
                    fields.put(i, field);
                    break;
                }
            }
        });
        return fields;
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }
}
