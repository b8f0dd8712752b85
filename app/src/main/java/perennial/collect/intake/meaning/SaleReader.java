package perennial.collect.intake.meaning;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;
import perennial.collect.intake.SaleLine;

/// Reads what was sold from a row. The busiest place of an import.
final class SaleReader {

    private final boolean whole;
    private final boolean statesRefunds;
    private final Columns columns;
    private final Days days;
    private final Numbers numbers;
    private final CurrencyOfRow currencies;
    private final Fate status;
    private final Fate event;

    SaleReader(Mapping mapping, Columns columns, Instant now) {
        this.whole = mapping.rows() == RowKind.ORDERS;
        this.columns = columns;
        this.days = new Days(columns, mapping.shop().zone(), now);
        this.numbers = new Numbers(columns);
        this.statesRefunds = columns.has(Field.REFUNDED) || columns.has(Field.ORDER_TOTAL);
        this.currencies = new CurrencyOfRow(columns, mapping.shop().currency());
        this.status = new Fate(columns, Field.STATUS);
        this.event = new Fate(columns, Field.EVENT_TYPE);
    }

    /// @return null when the row is in trouble
    @Nullable
    SaleLine read(Row row, Trouble trouble) {
        Instant at = days.read(row, trouble);
        NumberCell quantity = numbers.read(row, Field.QUANTITY, trouble);
        NumberCell amount = numbers.read(row, Field.AMOUNT, trouble);
        NumberCell price = whole ? null : numbers.read(row, Field.UNIT_PRICE, trouble);
        NumberCell total = numbers.read(row, Field.ORDER_TOTAL, trouble);
        NumberCell off = numbers.read(row, Field.LINE_DISCOUNT, trouble);
        NumberCell back = numbers.read(row, Field.REFUNDED, trouble);
        String currency = currencies.read(row, unit(amount, price, total), trouble);
        int digits = Currencies.digits(currency);

        Long cost = whole
                ? minor(total == null ? amount : total, digits, trouble)
                : lineCost(quantity, amount, price, off, digits, trouble);
        complainOfGaps(cost, price, trouble);
        if (price != null && amount == null && quantity == null && numbers.has(Field.QUANTITY))
            trouble.say("quantity.missing", columns.header(Field.QUANTITY));
        Long stated = whole ? null : minor(total, digits, trouble);
        Long refunded = minor(back, digits, trouble);
        BigDecimal pieces = quantity == null ? null : quantity.decimal();
        boolean cancelled = status.of(row) == Status.CANCELLED || cancelledAt(row);
        if (status.of(row) == Status.REFUNDED && (refunded == null || refunded == 0)) {
            if (whole) refunded = cost;
            else if (stated != null) refunded = stated;
            else if (!statesRefunds) cancelled = true; // lines can't say how much came back, only that all did
        }
        if (event.of(row) == Status.REFUNDED) {
            cost = cost == null ? null : Long.valueOf(-Math.abs(cost));
            pieces = pieces == null ? null : pieces.abs().negate();
        }
        if (at == null || trouble.first() != null) return null;
        return new SaleLine(
                Ids.read(columns.cell(row, Field.ORDER_NUMBER)),
                at,
                Ids.read(columns.cell(row, Field.SKU)),
                Text.clean(columns.cell(row, Field.PRODUCT)),
                Text.clean(columns.cell(row, Field.CATEGORY)),
                pieces,
                cost,
                stated,
                refunded == null ? null : Long.valueOf(Math.abs(refunded)),
                currency,
                Text.clean(columns.cell(row, Field.CHANNEL)),
                Text.clean(columns.cell(row, Field.LOCATION)),
                whole,
                cancelled || event.of(row) == Status.CANCELLED);
    }

    private static @Nullable Long lineCost(
            @Nullable NumberCell quantity,
            @Nullable NumberCell amount,
            @Nullable NumberCell price,
            @Nullable NumberCell off,
            int digits,
            Trouble trouble) {
        if (amount != null) return minor(amount, digits, trouble);
        if (price == null) return null;
        long cost = quantity == null
                ? Money.minor(price.unscaled(), price.scale(), digits)
                : Money.minor(quantity, price, digits);
        Long less = minor(off, digits, trouble);
        return less == null ? checked(cost, trouble) : checked(cost, trouble) - Long.signum(cost) * Math.abs(less);
    }

    /// A file that knows money must know it for every row.
    private void complainOfGaps(@Nullable Long cost, @Nullable NumberCell price, Trouble trouble) {
        if (cost != null) return;
        Field missing = whole && numbers.has(Field.ORDER_TOTAL) ? Field.ORDER_TOTAL : Field.AMOUNT;
        if (!whole && price == null && numbers.has(Field.UNIT_PRICE)) missing = Field.UNIT_PRICE;
        if (numbers.has(missing)) trouble.say("amount.missing", columns.header(missing));
    }

    private boolean cancelledAt(Row row) {
        return columns.has(Field.CANCELLED_AT) && Text.value(columns.cell(row, Field.CANCELLED_AT)) != null;
    }

    private static @Nullable String unit(
            @Nullable NumberCell first, @Nullable NumberCell second, @Nullable NumberCell third) {
        if (first != null && first.unit() != null) return first.unit();
        if (second != null && second.unit() != null) return second.unit();
        return third == null ? null : third.unit();
    }

    private static @Nullable Long minor(@Nullable NumberCell number, int digits, Trouble trouble) {
        return number == null ? null : checked(Money.minor(number.unscaled(), number.scale(), digits), trouble);
    }

    private static Long checked(long minor, Trouble trouble) {
        if (minor != Money.TOO_LARGE) return minor;
        trouble.say("amount.too-large", null);
        return 0L;
    }
}
