package perennial.collect.intake.meaning;

import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Article;
import perennial.collect.intake.Row;

/// Reads from a row what the business sells.
final class ArticleReader {

    private final Columns columns;
    private final Numbers numbers;
    private final CurrencyOfRow currencies;

    ArticleReader(Mapping mapping, Columns columns) {
        this.columns = columns;
        this.numbers = new Numbers(columns);
        this.currencies = new CurrencyOfRow(columns, mapping.shop().currency());
    }

    /// @return null when the row is in trouble
    @Nullable
    Article read(Row row, Trouble trouble) {
        String sku = Ids.read(columns.cell(row, Field.SKU));
        String name = Text.clean(columns.cell(row, Field.PRODUCT));
        if (sku == null && name == null) trouble.say("article.nameless", null);
        NumberCell price = numbers.read(row, Field.UNIT_PRICE, trouble);
        String currency = currencies.read(row, price == null ? null : price.unit(), trouble);
        Long minor = price == null ? null : Money.minor(price.unscaled(), price.scale(), Currencies.digits(currency));
        if (minor != null && minor == Money.TOO_LARGE) trouble.say("amount.too-large", null);
        else if (minor != null && minor < 0) trouble.say("article.negative", columns.header(Field.UNIT_PRICE));
        if (trouble.first() != null) return null;
        return new Article(sku, name, Text.clean(columns.cell(row, Field.CATEGORY)), minor, currency);
    }
}
