package perennial.collect.intake.meaning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Article;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.SaleLine;

/// Reads the rows of any table as its mapping says.
public final class TableReader implements RowReader {

    /// What the database looks rows up by. Longer than this is no number and no name, but a cell gone astray.
    private static final int LONGEST_LABEL = 500;

    private static final List<Field> LABELS = List.of(
            Field.CUSTOMER_ID,
            Field.ORDER_NUMBER,
            Field.SKU,
            Field.PRODUCT,
            Field.CATEGORY,
            Field.CHANNEL,
            Field.LOCATION);

    private final Columns columns;
    private final RowKind rows;
    private final SaleReader saleReader;
    private final PersonReader personReader;
    private final ArticleReader articleReader;
    private final Buyers buyers;
    private final int[] labels;
    private final Trouble trouble = new Trouble();

    public TableReader(Mapping mapping, Instant now) {
        columns = new Columns(mapping);
        rows = mapping.rows();
        articleReader = new ArticleReader(mapping, columns);
        saleReader = new SaleReader(mapping, columns, now);
        personReader = new PersonReader(mapping, columns, now);
        buyers = new Buyers(columns, personReader);
        labels = LABELS.stream()
                .flatMap(field -> columns.all(field).stream())
                .mapToInt(column -> column)
                .toArray();
    }

    @Override
    public @Nullable Received read(Row row) {
        if (isBlank(row, 0)) return null;
        trouble.clear();
        if (row.cells().size() > columns.count() && !isBlank(row, columns.count()))
            trouble.say("row.too-long", "", String.valueOf(row.cells().size()), String.valueOf(columns.count()));
        checkId(row);
        checkLabels(row);
        return switch (rows) {
            case ORDERS, LINES -> sale(row);
            case PEOPLE, COMPANIES -> contact(row);
            case PRODUCTS -> article(row);
        };
    }

    private Received article(Row row) {
        Article article = articleReader.read(row, trouble);
        return article == null ? unreadable(row) : new Received.Listed(row.line(), article);
    }

    private Received sale(Row row) {
        SaleLine line = saleReader.read(row, trouble);
        if (line == null) return unreadable(row);
        return new Received.Sale(row.line(), buyers.read(row, line.at()), line);
    }

    private Received contact(Row row) {
        Person person = personReader.read(row, null);
        if (!isSomebody(person)) trouble.say("person.nobody", null);
        return trouble.first() == null ? new Received.Contact(row.line(), person) : unreadable(row);
    }

    private Received unreadable(Row row) {
        Complaint complaint = trouble.first();
        if (complaint == null) throw new IllegalStateException("line " + row.line() + " was refused without a reason");
        return new Received.Unreadable(row.line(), complaint, row.cells());
    }

    private void checkId(Row row) {
        String id = columns.cell(row, Field.CUSTOMER_ID);
        if (id.length() > 4 && Ids.isMaimed(id)) trouble.say("id.maimed", columns.header(Field.CUSTOMER_ID), id);
        String order = columns.cell(row, Field.ORDER_NUMBER);
        if (order.length() > 4 && Ids.isMaimed(order))
            trouble.say("id.maimed", columns.header(Field.ORDER_NUMBER), order);
    }

    private void checkLabels(Row row) {
        for (int column : labels)
            if (Columns.cell(row, column).length() > LONGEST_LABEL)
                trouble.say("label.too-long", columns.header(column), String.valueOf(LONGEST_LABEL));
    }

    private static boolean isSomebody(Person person) {
        return person.externalId() != null
                || person.email() != null
                || person.phoneAsWritten() != null
                || person.name() != null
                || person.givenName() != null
                || person.familyName() != null
                || person.company() != null;
    }

    private static boolean isBlank(Row row, int from) {
        List<String> cells = row.cells();
        for (int i = from; i < cells.size(); i++)
            if (!cells.get(i).isEmpty() && Text.clean(cells.get(i)) != null) return false;
        return true;
    }
}
